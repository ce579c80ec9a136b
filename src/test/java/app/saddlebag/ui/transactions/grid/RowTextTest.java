package app.saddlebag.ui.transactions.grid;

import static app.saddlebag.ui.transactions.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.FilterEvaluator;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Category;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.transactions.Rows;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowTextTest {

    private static final ProductRef ACCOUNT = new ProductRef(1, ProductKind.ACCOUNT, "acc_8c21", "Compte nòmina",
            "ES5999900418150200051332", "caixa-verda", "Caixa Verda");
    private static final ProductRef NAMESAKE = new ProductRef(2, ProductKind.ACCOUNT, "acc_2", "Compte nòmina",
            "ES7299900418120400099001", "testbank", "TestBank");
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final LedgerRow ROW = row(7, "2026-03-15", "RENFE\tVIAJEROS\nMADRID", "-1234.50", "Renfe",
            "Transport", new Overlay("half each", Set.of("work", "tax"), "Trains", false));

    private final RowTexts texts = new RowTexts(MESSAGES, new Formats(MESSAGES, Clock.systemUTC()),
            new ProductNames(List.of(ACCOUNT)), Categories.AS_TOLD, Set.of());

    @Test
    void aCategoryIsReadInThePersonsLanguageAndAskedForByThatName() {
        Categories spanish = new Categories(List.of(new Category("transport", null, "navigation", "indigo", "Transport", "Transporte", null,
                List.of(), List.of("trains"), false)), Locale.of("es"));
        RowTexts read = new RowTexts(MESSAGES, new Formats(MESSAGES, Clock.systemUTC()), ProductNames.NONE, spanish, Set.of());
        assertThat(read.text(GridColumn.CATEGORY, ROW)).isEqualTo("Transporte");
        assertThat(RowValue.of(ROW, read)).extracting(value -> FilterPrinter.print(value.term()))
                .contains("category:=Transporte");
        assertThat(read.text(GridColumn.CATEGORY, row(1, "2026-03-15", null, "5", null, "Kiosk", Overlay.NONE))).isEqualTo("Kiosk");
    }

    @Test
    void aRowWhoseProductNobodyToldIsOfItsConnectionsBank() {
        ProductNames names = new ProductNames(List.of(new ProductRef(1, ProductKind.ACCOUNT, "other",
                "Account", null, "caixa-verda", "Caixa Verda")));
        Transaction orphan = Rows.fact("t", "2026-11-19", "A", "-1", null, null);
        assertThat(names.entity(1, orphan)).isEqualTo("Caixa Verda");
        assertThat(names.entity(2, orphan)).as("nothing is known of that connection").isEqualTo("caixa-verda");
        assertThat(names.title(1, orphan)).isEmpty();
    }

    @Test
    void copiedRowsAreATableThatASpreadsheetCanCalculateWith() {
        String text = new TableText(MESSAGES, texts, List.of(GridColumn.DATE, GridColumn.DESCRIPTION,
                GridColumn.AMOUNT, GridColumn.TAGS)).of(Stream.of(ROW));
        assertThat(text).isEqualTo("""
                Date\tDescription\tAmount\tTags\tCurrency
                2026-03-15\tRENFE VIAJEROS MADRID\t-1234.50\ttax, work\tEUR
                """);
    }

    @Test
    void aRowThatCountsForItsCounterpartTooSaysSoAndOneWithoutOneDoesNot() {
        RowTexts tied = new RowTexts(MESSAGES, new Formats(MESSAGES, Clock.systemUTC()), ProductNames.NONE, Categories.AS_TOLD, Set.of(),
                id -> id == 7);
        LedgerRow repeated = new LedgerRow(7, 1, ROW.transaction(), Overlay.NONE, false, Counting.REPEATED, Novelty.NONE);
        assertThat(tied.marks(ROW)).contains(RowMark.TIED);
        assertThat(tied.sentence(ROW)).contains("it is counted here");
        assertThat(tied.marks(repeated)).containsExactly(RowMark.REPEATED);
        assertThat(texts.marks(ROW)).doesNotContain(RowMark.TIED);
    }

    @Test
    void aRowIsReadWithAllThatItShows() {
        assertThat(texts.sentence(ROW)).startsWith("15 Mar 2026, Renfe, RENFE VIAJEROS MADRID, −1,234.50").contains("Compte nòmina")
                .contains("Category: Trains.").contains("Balance: ").contains("Tags: tax, work.").contains("Note: half each.");
        LedgerRow special = new LedgerRow(7, 1, ROW.transaction(), new Overlay(null, Set.of(), null, true), true, Counting.INTERNAL,
                Novelty.NONE);
        assertThat(texts.sentence(special)).contains("It is hidden.").contains("no longer lists it").contains("between what is yours");
    }

    @Test
    void theFirstLineNamesTheMerchantAndTheSecondIsWhatTheBankWrote() {
        assertThat(lines(row(1, "2026-03-15", "COMPRA TARJ. 1234 MERCADONA\nVALENCIA", "-5", null, null, Overlay.NONE)))
                .isEqualTo(new RowLines("Mercadona", "COMPRA TARJ. 1234 MERCADONA VALENCIA"));
        assertThat(lines(row(1, "2026-03-15", "COMPRA 77", "-5", "NETFLIX", null, Overlay.NONE)))
                .isEqualTo(new RowLines("Netflix", "COMPRA 77"));
        assertThat(lines(row(1, "2026-03-15", "NETFLIX", "-5", null, null, Overlay.NONE))).as("the same words once")
                .isEqualTo(new RowLines("Netflix", ""));
        assertThat(lines(row(1, "2026-03-15", "0049 1234", "-5", null, null, Overlay.NONE))).as("nobody is named")
                .isEqualTo(new RowLines("0049 1234", ""));
        assertThat(lines(row(1, "2026-03-15", null, "-5", null, null, Overlay.NONE))).isEqualTo(new RowLines("(no description)", ""));
    }

    @Test
    void whatThereIsNoColumnForStandsOnTheSecondLine() {
        assertThat(RowLines.of(GridColumn.DESCRIPTION, ROW, texts, Set.of(GridColumn.ACCOUNT)).second())
                .isEqualTo("Compte nòmina · RENFE VIAJEROS MADRID");
        assertThat(RowLines.of(GridColumn.ACCOUNT, ROW, texts, Set.of())).isEqualTo(new RowLines("Compte nòmina", "Caixa Verda"));
        assertThat(RowLines.of(GridColumn.CATEGORY, ROW, texts, Set.of())).isEqualTo(new RowLines("Trains", "tax, work"));
        assertThat(RowLines.of(GridColumn.AMOUNT, ROW, texts, Set.of()).second()).isEqualTo(texts.text(GridColumn.BALANCE, ROW));
    }

    @Test
    void anAccountIsNamedAsShortlyAsItCanBeToldFromTheOthers() {
        assertThat(texts.shortAccount(ROW)).isEqualTo("Compte nòmina");
        assertThat(among(NAMESAKE).shortAccount(ROW)).as("another bank has one of that name").isEqualTo("Compte nòmina · Caixa Verda");
        ProductRef twin = new ProductRef(1, ProductKind.ACCOUNT, "acc_9", "Compte nòmina", "ES1100", "caixa-verda", "Caixa Verda");
        assertThat(among(twin).shortAccount(ROW)).as("its own bank has another").isEqualTo("Compte nòmina ··1332 · Caixa Verda");
        assertThat(RowLines.of(GridColumn.ACCOUNT, ROW, among(twin), Set.of())).isEqualTo(new RowLines("Compte nòmina ··1332", "Caixa Verda"));
    }

    private static RowTexts among(ProductRef other) {
        return new RowTexts(MESSAGES, new Formats(MESSAGES, Clock.systemUTC()), new ProductNames(List.of(ACCOUNT, other)),
                Categories.AS_TOLD, Set.of());
    }

    private RowLines lines(LedgerRow row) {
        return RowLines.of(GridColumn.DESCRIPTION, row, texts, Set.of());
    }

    @Test
    void thePersonsOwnCategoryWins() {
        assertThat(texts.text(GridColumn.CATEGORY, ROW)).isEqualTo("Trains");
    }

    @Test
    void everyValueOfARowIsATermThatFindsIt() {
        assertThat(RowValue.of(ROW, texts)).extracting(value -> FilterPrinter.print(value.term())).containsExactly("date:2026-03-15",
                "date:2026-03", "amount:-1234.50", "shop:=Renfe", "account:=\"Compte nòmina\"", "category:=Trains",
                "entity:=\"Caixa Verda\"", "currency:=EUR", "tag:=tax", "tag:=work", "RENFE", "VIAJEROS", "MADRID");
        Filter scoped = Filter.of(RowValue.of(ROW, texts).stream().map(RowValue::term).toArray(Term[]::new));
        assertThat(FilterEvaluator.matches(scoped, ROW, new Scope(LocalDate.parse("2026-03-20"), List.of(ACCOUNT)))).isTrue();
    }

    @Test
    void aMerchantWithoutAShopIsAskedForByTheWordsOfTheText() {
        LedgerRow row = row(1, "2026-03-15", "COMPRA TARJ. 1234 MERCADONA VALENCIA", "-5", null, null, Overlay.NONE);
        assertThat(RowValue.under(GridColumn.DESCRIPTION, row, texts)).get()
                .extracting(RowValue::said, value -> FilterPrinter.print(value.term())).containsExactly("Mercadona", "Mercadona");
        assertThat(RowValue.under(GridColumn.BALANCE, row, texts)).isEmpty();
    }

    @Test
    void productsOfTheSameNameAreToldApartByTheirNumbers() {
        assertThat(FilterPrinter.print(ProductTerm.of(ACCOUNT, List.of(ACCOUNT, NAMESAKE))))
                .isEqualTo("account:=ES5999900418150200051332");
    }
}
