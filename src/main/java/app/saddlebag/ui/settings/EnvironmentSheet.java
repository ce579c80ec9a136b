package app.saddlebag.ui.settings;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.environment.EnvironmentForm;
import app.saddlebag.ui.environment.EnvironmentModel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Changes where an open profile's data comes from. It holds from the next opening on. */
public final class EnvironmentSheet {

    private EnvironmentSheet() {
    }

    /** @param saved called once the new environment is stored, to open the profile anew */
    public static void open(Ui ui, OpenProfile profile, Runnable saved) {
        EnvironmentModel model = new EnvironmentModel();
        model.show(profile.environment());
        StringProperty problem = new SimpleStringProperty("");
        StringProperty wrongWith = new SimpleStringProperty("");
        EnvironmentForm form = new EnvironmentForm(ui, model,
                concerns -> wrongWith.map(key -> concerns.test(key) ? ui.text(key) : ""));
        Sheet sheet = new Sheet(ui.messages(), ui.text("settings.environment.change.title")).add(form.node())
                .add(Labels.paragraph(ui.text("settings.environment.about"), "muted", "small"))
                .add(Labels.whenSaid(problem, "problem")).onClosed(form::wipe);
        sheet.stayingAction(ui.text("settings.environment.save"), () -> {
            Optional<String> wrong = model.problemKey(form.hasSecret());
            wrongWith.set("");
            wrongWith.set(wrong.orElse(""));
            problem.set("");
            if (wrong.isEmpty()) {
                ui.background().run(Executors.callable(() -> profile.changeEnvironment(
                        model.environment().orElseThrow(), form.secret().orElseThrow())), done -> {
                            sheet.close();
                            saved.run();
                        }, failure -> problem.set(ui.sentence(failure)));
            }
        });
        ui.sheets().open(sheet);
    }
}
