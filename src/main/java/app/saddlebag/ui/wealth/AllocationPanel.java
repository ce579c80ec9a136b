package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Allocation;
import app.saddlebag.insight.Allocation.Slice;
import app.saddlebag.model.Money;
import app.saddlebag.profile.ConversionWords;
import app.saddlebag.ui.chart.Ring;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Beside;
import app.saddlebag.ui.kit.CategoryMark;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Openable;
import app.saddlebag.ui.kit.Percents;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Pills.Pill;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.wealth.Whole.By;
import app.saddlebag.ui.wealth.Whole.Cut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the whole is made of, by type, currency or bank: as a ring, and as the table that says the same in words. */
final class AllocationPanel {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double GAP = 24;

    private final Ui ui;
    private final Whole whole;
    private final PiecesSheet sheet;
    private final Navigator navigator;
    private final ObjectProperty<Cut> chosen;
    private final HBox currencies = new HBox();
    private final VBox body = new VBox();
    private final VBox panel = new VBox();

    /** @param chosen the cut that the person chose last; a cut that there is not is none */
    AllocationPanel(Ui ui, Whole whole, ObjectProperty<Cut> chosen, PiecesSheet sheet, Navigator navigator) {
        this.ui = ui;
        this.whole = whole;
        this.chosen = chosen;
        this.sheet = sheet;
        this.navigator = navigator;
        Label title = Labels.paragraph(ui.text("wealth.allocation"), "section-title");
        Pills<By> ways = new Pills<>(ui.text("wealth.allocation.by"), Stream.of(By.values()).map(by -> {
            String words = ui.text("wealth.by." + by.name().toLowerCase(Locale.ROOT));
            return new Pill<>(by, "by-" + by.name().toLowerCase(Locale.ROOT), words, words);
        }).toList(), cut().by(), by -> choose(new Cut(by, cut().currency())));
        FlowPane choices = new FlowPane(12, 8, ways, currencies);
        choices.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("row-12");
        panel.getChildren().addAll(title, choices, body);
        panel.getStyleClass().addAll("panel", "allocation");
        fill();
    }

    Region node() {
        return panel;
    }

    private Cut cut() {
        List<Cut> cuts = whole.cuts(chosen.get().by());
        return cuts.contains(chosen.get()) ? chosen.get() : cuts.getFirst();
    }

    private void choose(Cut cut) {
        chosen.set(cut);
        fill();
    }

    private void fill() {
        Cut cut = cut();
        List<Cut> cuts = whole.cuts(cut.by());
        // What was chosen with the keyboard keeps it.
        boolean choosing = currencies.getChildren().stream().anyMatch(node -> ((Pills<?>) node).hasKeyboard());
        if (!choosing) {
            currencies.getChildren().clear();
            if (cuts.size() > 1) {
                currencies.getChildren().add(new Pills<>(ui.text("wealth.allocation.currency"), cuts.stream().map(this::pill).toList(),
                        cut, this::choose));
            }
        }
        Allocation<String> allocation = whole.allocation(cut);
        SliceWords words = new SliceWords(ui, cut.by());
        List<Slice<String>> shared = allocation.slices().stream().filter(slice -> slice.share() != null).toList();
        VBox table = new VBox(head(cut.by()));
        table.getStyleClass().add("allocation-table");
        List<HBox> rows = new ArrayList<>();
        for (int i = 0; i < allocation.slices().size(); i++) {
            Slice<String> slice = allocation.slices().get(i);
            HBox row = row(slice, words, slice.share() == null ? SliceWords.NONE : words.colour(slice.key(), i));
            rows.add(row);
            table.getChildren().add(row);
        }
        body.getChildren().clear();
        if (shared.isEmpty()) {
            body.getChildren().add(table);
        } else {
            Ring ring = ring(shared, words, rows);
            body.getChildren().add(new Beside(ring, table, table, GAP));
        }
        foot(cut, allocation);
    }

    private Pill<Cut> pill(Cut cut) {
        return cut.currency() == null ? new Pill<>(cut, "cut-all", ui.text("wealth.cut.all"), ui.text("wealth.cut.all.full"))
                : new Pill<>(cut, "cut-" + cut.currency(), cut.currency(), ui.text("wealth.cut.currency", cut.currency()));
    }

    private Ring ring(List<Slice<String>> shared, SliceWords words, List<HBox> rows) {
        List<Ring.Sector> sectors = new ArrayList<>();
        for (int i = 0; i < shared.size(); i++) {
            Slice<String> slice = shared.get(i);
            sectors.add(new Ring.Sector(words.name(slice.key()), Percents.of(ui, slice.share()), words.colour(slice.key(), i), slice.share()));
        }
        Ring.Sector all = new Ring.Sector(ui.text("wealth.held"), held(shared), SliceWords.NONE, BigDecimal.ZERO);
        Ring ring = new Ring(sectors, all, ui.messages(), index -> open(shared.get(index), words));
        ring.setId("allocation-ring");
        // The largest come first in both, and what has no share comes last: a sector and its row have the same place.
        ring.pointedProperty().subscribe(now -> {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).pseudoClassStateChanged(POINTED, i == now.intValue());
            }
        });
        for (int i = 0; i < shared.size(); i++) {
            int index = i;
            Stream.of(rows.get(i).hoverProperty(), rows.get(i).focusedProperty()).forEach(here -> here.subscribe((before, now) ->
                    ring.pointedProperty().set(now ? index : -1)));
        }
        return ring;
    }

    /** One sum where all is of one currency: others are not added. */
    private String held(List<Slice<String>> shared) {
        List<String> currencies = shared.stream().flatMap(slice -> slice.sums().stream()).map(Money::currency).distinct().toList();
        return currencies.size() > 1 ? ui.text("product.percent", "100") : ui.formats().money(shared.stream().map(Slice::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add), currencies.getFirst());
    }

    private Node head(By by) {
        Label share = Labels.of(ui.text("wealth.allocation.share"), "caption", "allocation-share");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(ui.text("wealth.allocation." + by.name().toLowerCase(Locale.ROOT)), "caption"), space,
                Labels.of(ui.text("wealth.value"), "caption"), share);
        head.getStyleClass().addAll("allocation-row");
        return head;
    }

    private HBox row(Slice<String> slice, SliceWords words, String colour) {
        CategoryMark mark = new CategoryMark();
        mark.show(colour);
        VBox name = new VBox(Labels.paragraph(words.name(slice.key())));
        if (!slice.held().isEmpty() && !slice.owed().isEmpty()) {
            name.getChildren().add(Labels.name(both(slice), "muted", "small"));
        }
        name.setMinWidth(0);
        name.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox amounts = new VBox();
        amounts.setAlignment(Pos.CENTER_RIGHT);
        for (Money sum : slice.sums()) {
            amounts.getChildren().add(new AmountLabel("strong").show(sum.amount(), sum.currency(), ui.formats()));
        }
        amounts.setMinWidth(Region.USE_PREF_SIZE);
        Label share = Labels.of(Percents.of(ui, slice.share()), "muted", "amount", "allocation-share");
        HBox row = Openable.row("slice-" + slice.key().replaceAll("\\W", "_"), spoken(slice, words), () -> open(slice, words), mark, name, amounts, share);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("allocation-row");
        return row;
    }

    private String both(Slice<String> slice) {
        return ui.text("wealth.held-and-owed", money(slice.held()), money(slice.owed().stream()
                .map(owed -> new Money(owed.amount().negate(), owed.currency())).toList()));
    }

    private String money(List<Money> sums) {
        return sums.stream().map(sum -> ui.formats().money(sum.amount(), sum.currency())).collect(Collectors.joining(", "));
    }

    private String spoken(Slice<String> slice, SliceWords words) {
        String share = slice.share() != null ? Percents.of(ui, slice.share())
                : ui.text(slice.value() == null ? "wealth.share.no-rate" : "wealth.share.owed");
        return words.name(slice.key()) + ", " + money(slice.sums()) + ", " + share
                + (!slice.held().isEmpty() && !slice.owed().isEmpty() ? ", " + both(slice) : "");
    }

    private void open(Slice<String> slice, SliceWords words) {
        sheet.open(words.name(slice.key()), slice.pieces(), slice.sums(), List.of(), words.filter(slice.key()));
    }

    /** Of what the shares are, and why some have none. */
    private void foot(Cut cut, Allocation<String> allocation) {
        boolean owed = allocation.slices().stream().anyMatch(slice -> !slice.owed().isEmpty());
        boolean unknown = allocation.slices().stream().anyMatch(slice -> slice.value() == null);
        if (owed) {
            body.getChildren().add(Labels.paragraph(ui.text("wealth.share.about"), "muted", "small"));
        }
        boolean several = allocation.slices().stream().flatMap(slice -> slice.sums().stream()).map(Money::currency).distinct().count() > 1;
        if (several) {
            whole.converted().ifPresent(all -> body.getChildren().add(Labels.paragraph(ui.text("wealth.share.rates",
                    new ConversionWords(ui.messages(), ui.formats()).of(all, LocalDate.now(ui.clock()))), "muted", "small")));
        }
        if (unknown && whole.converted().isEmpty()) {
            body.getChildren().add(TotalPanel.ratesWanted(ui, navigator));
        }
    }
}
