package app.saddlebag.ui.files;

import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/** Says which account a file is of, what a new one is called, and in which currency it is where the file does not say. */
final class AccountChoice {

    private static final List<String> USUAL = List.of("EUR", "USD", "GBP", "CHF");
    private static final double GAP = 8;
    private static final int NAME_COLUMNS = 20;

    private final Ui ui;
    private final ImportModel model;
    private final ImportedFile file;
    private final FileWords words;
    private final ComboBox<Choice> account = new ComboBox<>();
    private final TextField name = new TextField();
    private final ComboBox<String> currency = new ComboBox<>();
    private final FlowPane node = new FlowPane(GAP, GAP, account, name, currency);
    private boolean filling = true;

    /** @param target null for those that the file says itself */
    private record Choice(Target target, String words) {
    }

    AccountChoice(Ui ui, ImportModel model, ImportedFile file) {
        this.ui = ui;
        this.model = model;
        this.file = file;
        this.words = new FileWords(ui.messages(), ui.formats());
        account.setPromptText(ui.text("import.account.choose"));
        account.setAccessibleText(ui.text("import.account.of", file.file().name()));
        account.setId("import-account");
        account.getStyleClass().add("import-account");
        account.setConverter(spoken(Choice::words));
        account.valueProperty().subscribe(chosen -> unlessFilling(() -> wish(file.wish().withAccount(chosen.target()))));
        name.setId("import-name");
        name.setPrefColumnCount(NAME_COLUMNS);
        name.setPromptText(ui.text("import.name"));
        name.setAccessibleText(ui.text("import.name"));
        name.textProperty().subscribe(called -> unlessFilling(() -> file.name(called)));
        currency.setId("import-currency");
        currency.setPromptText(ui.text("import.currency"));
        currency.setAccessibleText(ui.text("import.currency"));
        currency.valueProperty().subscribe(chosen -> unlessFilling(() -> wish(file.wish().withCurrency(chosen))));
        model.accounts().addListener((ListChangeListener<Object>) change -> fill());
        fill();
    }

    Node node() {
        return node;
    }

    private static <T> StringConverter<T> spoken(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private void unlessFilling(Runnable deed) {
        if (!filling) {
            deed.run();
        }
    }

    private void wish(Wish wish) {
        if (!wish.equals(file.wish())) {
            model.wish(file, wish);
        }
    }

    /** Shows what is chosen by now. */
    void fill() {
        filling = true;
        List<Choice> choices = choices();
        if (!account.getItems().equals(choices)) {
            account.getItems().setAll(choices);
        }
        Target wanted = file.wish().account();
        account.setValue(choices.stream().filter(choice -> Objects.equals(choice.target(), wanted)).findFirst().orElse(null));
        boolean taken = file.stage() instanceof Stage.Taken || file.stage() instanceof Stage.Taking;
        file.look().ifPresent(look -> {
            show(name, file.fresh().isPresent());
            file.fresh().filter(fresh -> name.getText().isEmpty() || !name.isFocused() && !taken).ifPresent(fresh -> name.setText(fresh.name()));
            boolean asked = file.wish().currency() != null || look.statements().stream().anyMatch(part -> part.currency() == null);
            show(currency, asked);
            if (asked && currency.getItems().isEmpty()) {
                currency.getItems().setAll(currencies());
            }
        });
        if (file.look().isEmpty() && !(file.stage() instanceof Stage.Looking)) {
            show(name, false);
        }
        currency.setValue(file.wish().currency());
        node.setDisable(taken);
        boolean whole = file.look().map(FileLook::recognition).filter(known -> known.format() == SourceFormat.JSON).isPresent(); // says itself what goes where
        boolean readable = file.look().isEmpty() ? !file.told().isEmpty() : !whole && file.look().get().problem() == null && !file.told().isEmpty();
        show(node, readable);
        filling = false;
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        List<Target> told = file.told().stream().distinct().toList();
        if (!told.isEmpty() && !AccountSum.anyOpen(told)) {
            choices.add(new Choice(null, told.size() > 1 ? ui.text("import.account.several", told.size())
                    : told.getFirst() instanceof Target.Fresh ? ui.text("import.account.new") : words.account(told.getFirst())));
        }
        model.accounts().stream().map(Target.Known::new).filter(known -> told.size() != 1 || !told.contains(known))
                .forEach(known -> choices.add(new Choice(known, words.account(known))));
        if (told.isEmpty() || !(told.getFirst() instanceof Target.Fresh)) {
            choices.add(new Choice(new Target.Fresh(called(file.file().name())), ui.text("import.account.new")));
        }
        return choices;
    }

    /** A file's name without what tells its kind. */
    private static String called(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** Those of the person's accounts first, then the usual ones, then all. */
    private List<String> currencies() {
        return Stream.of(model.accounts().stream().map(stored -> stored.product().currency()).filter(Objects::nonNull), USUAL.stream(),
                Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted()).flatMap(each -> each).distinct().toList();
    }
}
