package app.saddlebag.ui.settings;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.kit.Copies;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.QrCode;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Asks for the passphrase, makes a recovery code and shows it once, to be printed, saved or written down. */
public final class RecoverySheet {

    private static final double QR_SIDE = 164;

    private final Ui ui;
    private final OpenProfile profile;

    private RecoverySheet(Ui ui, OpenProfile profile) {
        this.ui = ui;
        this.profile = profile;
    }

    /** Offers a code to whoever has just made a profile. */
    public static void offer(Ui ui, OpenProfile profile) {
        new RecoverySheet(ui, profile).ask(new RecoveryModel(profile, ui.background(), ui.messages()),
                "recovery.offer", "recovery.offer.about", "recovery.offer.later");
    }

    static void make(Ui ui, OpenProfile profile, RecoveryModel model) {
        boolean another = model.thereProperty().get();
        new RecoverySheet(ui, profile).ask(model, another ? "recovery.another" : "recovery.make",
                another ? "recovery.another.about" : "recovery.make.about", "kit.cancel");
    }

    static void revoke(Ui ui, RecoveryModel model) {
        PassphraseField passphrase = field(ui, model);
        Sheet sheet = new Sheet(ui.messages(), ui.text("recovery.revoke")).text(ui.text("recovery.revoke.about"))
                .add(Fields.field(ui.text("settings.passphrase.old"), passphrase, model.problemProperty()))
                .focus(passphrase).onClosed(passphrase::wipe);
        Button deed = sheet.stayingAction(ui.text("recovery.revoke.deed"), () -> model.revoke(passphrase.passphrase(), () -> {
            sheet.close();
            ui.toasts().tell(ui.text("cli.recovery.revoked"));
        }));
        deed.setId("recovery-revoke-deed");
        deed.disableProperty().bind(model.busyProperty().or(passphrase.lengthProperty().isEqualTo(0)));
        ui.sheets().open(sheet);
    }

    private static PassphraseField field(Ui ui, RecoveryModel model) {
        PassphraseField passphrase = new PassphraseField(ui.text("settings.passphrase.old"));
        passphrase.setId("recovery-passphrase");
        passphrase.restWhile(model.busyProperty());
        passphrase.returnOn(model.problemProperty());
        return passphrase;
    }

    private void ask(RecoveryModel model, String titleKey, String aboutKey, String laterKey) {
        PassphraseField passphrase = field(ui, model);
        Sheet sheet = new Sheet(ui.messages(), ui.text(titleKey)).text(ui.text(aboutKey))
                .add(Fields.field(ui.text("settings.passphrase.old"), passphrase, model.problemProperty()))
                .cancelText(ui.text(laterKey)).focus(passphrase).onClosed(passphrase::wipe);
        Button deed = sheet.stayingAction(ui.text("recovery.make.deed"), () -> model.make(passphrase.passphrase(), code -> {
            sheet.close();
            show(code);
        }));
        deed.setId("recovery-make-deed");
        deed.disableProperty().bind(model.busyProperty().or(passphrase.lengthProperty().isEqualTo(0)));
        ui.sheets().open(sheet);
    }

    private void show(String code) {
        Label problem = Labels.of("", "problem");
        problem.setId("recovery-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Sheet sheet = new Sheet(ui.messages(), ui.text("recovery.code")).text(ui.text("cli.recovery.made"))
                .add(paper(code)).add(problem).cancelText(ui.text("recovery.code.kept"));
        Button save = sheet.aside(ui.text("recovery.code.save"), () -> save(code, problem));
        save.setId("recovery-save");
        Button print = sheet.aside(ui.text("recovery.code.print"), () -> print(code, problem));
        print.setId("recovery-print");
        Button copy = sheet.aside(ui.text("recovery.code.copy"), () -> {
            ui.copies().putSecret(code);
            ui.toasts().tell(ui.text("recovery.code.copied", Copies.SECRET_SECONDS));
        });
        copy.setId("recovery-copy");
        sheet.focus(print);
        ui.sheets().open(sheet);
    }

    /** The code large, and beside it the same for a camera. */
    private Node paper(String code) {
        Label words = Labels.of(code.substring(0, 19) + "\n" + code.substring(20), "recovery-code");
        words.setId("recovery-code");
        VBox paper = new VBox(16, words, QrCode.of(code, QR_SIDE, ui.text("recovery.code.qr")));
        paper.setAlignment(Pos.CENTER);
        return paper;
    }

    private void print(String code, Label problem) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            problem.setText(ui.text("recovery.code.no-printer"));
            return;
        }
        if (job.showPrintDialog(problem.getScene().getWindow())) {
            VBox page = new VBox(24, Labels.of(ui.text("recovery.code.of", profile.name()), "page-title"), paper(code),
                    Labels.paragraph(ui.text("cli.recovery.made")));
            page.setPrefWidth(job.getJobSettings().getPageLayout().getPrintableWidth());
            page.setStyle("-fx-background-color: white; -color-fg-default: black");
            page.getStylesheets().setAll(problem.getScene().getStylesheets());
            problem.setText(job.printPage(page) && job.endJob() ? "" : ui.text("recovery.code.unprinted"));
        }
    }

    private void save(String code, Label problem) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text("recovery.code.save"));
        String title = ui.text("recovery.code.of", profile.name());
        chooser.setInitialFileName(title + RecoveryFile.TEXT);
        ExtensionFilter picture = new ExtensionFilter(ui.text("recovery.code.picture"), "*" + RecoveryFile.PICTURE);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(ui.text("recovery.code.text"), "*" + RecoveryFile.TEXT), picture);
        File chosen = chooser.showSaveDialog(problem.getScene().getWindow());
        if (chosen != null) {
            boolean pictured = chooser.getSelectedExtensionFilter() == picture;
            ui.background().run(() -> {
                Path file = pictured ? RecoveryFile.pictureNamed(chosen.toPath()) : chosen.toPath();
                RecoveryFile.write(file, title, code);
                return file;
            }, written -> ui.toasts().tell(ui.text("settings.backup.written", written.getFileName())),
                    failure -> problem.setText(ui.sentence(failure)));
        }
    }
}
