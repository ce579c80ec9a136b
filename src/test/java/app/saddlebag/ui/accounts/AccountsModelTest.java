package app.saddlebag.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.AccountList;
import app.saddlebag.profile.Arrangement;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.Samples;
import app.saddlebag.ui.kit.Notices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two banks and what the person makes of the list of their accounts. */
class AccountsModelTest {

    private final Disk disk = new Disk();
    private final Said said = new Said();
    private final AccountsModel model = new AccountsModel(disk, Desks.here(), Desks.ENGLISH, said);

    /** What is kept, in memory. */
    private static final class Disk implements AccountsDesk {

        private final List<StoredProduct> products = new ArrayList<>(List.of(
                Samples.stored(1, 1, Samples.account("a", "ES01", "100.00", "EUR")),
                Samples.stored(2, 1, Samples.card("c", "-20.00")),
                Samples.stored(3, 2, Samples.account("b", "ES02", "7.00", "USD")),
                Samples.stored(4, 2, Samples.portfolio("p", "50.00")),
                Samples.stored(5, 2, Samples.position("x", "p", "5", "50.00"))));
        private final Map<Long, String> names = new HashMap<>();
        private Arrangement kept = Arrangement.USUAL;
        private RuntimeException broken;

        @Override
        public AccountList read() {
            fail();
            List<StoredProduct> named = products.stream().map(stored -> stored.called(names.get(stored.id()), List.of())).toList();
            return AccountList.of(List.of(Samples.status(1, "One"), Samples.status(2, "Two")), named,
                    Worth.of(named, SharedProducts.NONE), kept);
        }

        @Override
        public void rename(long product, String name) {
            fail();
            names.put(product, name.isBlank() ? null : name);
        }

        @Override
        public void arrange(Arrangement arrangement) {
            fail();
            kept = arrangement;
        }

        private void fail() {
            if (broken != null) {
                throw broken;
            }
        }
    }

    private static final class Said implements Notices {

        private final List<String> texts = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private Runnable back = () -> { };

        @Override
        public void tell(String text) {
            texts.add(text);
        }

        @Override
        public void tell(String text, String deed, Runnable action) {
            texts.add(text);
            back = action;
        }

        @Override
        public void warn(String text) {
            warnings.add(text);
        }
    }

    private List<String> titles() {
        return model.lines().stream().map(AccountLine::title).toList();
    }

    private AccountLine line(String title) {
        return model.lines().stream().filter(line -> line.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void accountsStandUnderTheirBanksAndAPositionIsPartOfItsPortfolio() {
        model.refresh();
        assertThat(titles()).containsExactly("One", "Account a", "Card c", "Two", "Account b", "Portfolio p");
        assertThat(((AccountLine.Head) line("Two")).section().sums()).extracting(sum -> sum.amount() + " " + sum.currency())
                .containsExactly("50.00 EUR", "7.00 USD");
    }

    @Test
    void withoutAnAccountThereIsAHintAndAFailureSaysWhatItIs() {
        disk.products.clear();
        model.refresh();
        assertThat(model.noteProperty().get()).contains("once you connect a bank");
        disk.broken = new IllegalStateException("disk");
        AccountsModel fresh = new AccountsModel(disk, Desks.here(), Desks.ENGLISH, said);
        fresh.refresh();
        assertThat(fresh.noteProperty().get()).isNotBlank().doesNotContain("once you connect");
        model.refresh();
        assertThat(said.warnings).hasSize(1);
    }

    @Test
    void whatIsClosedStaysClosed() {
        model.refresh();
        model.toggle(line("One"));
        assertThat(titles()).containsExactly("One", "Two", "Account b", "Portfolio p");
        AccountsModel next = new AccountsModel(disk, Desks.here(), Desks.ENGLISH, said);
        next.refresh();
        assertThat(next.lines()).hasSize(4);
        model.toggle(line("One"));
        assertThat(disk.kept.closed()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsToldAndShownAsItIs() {
        model.refresh();
        RuntimeException broken = new IllegalStateException("disk");
        Arrangement before = disk.kept;
        disk.broken = broken;
        model.toggle(line("One"));
        assertThat(said.warnings).isNotEmpty();
        disk.broken = null;
        model.refresh();
        assertThat(titles()).contains("Account a");
        assertThat(disk.kept).isEqualTo(before);
    }

    @Test
    void theAccountWhoseTransactionsAreInFrontIsTheCurrentOneByWhicheverOfItsNames() {
        model.refresh();
        assertThat(model.filterOf(((AccountLine.One) line("Account a")).account())).isEqualTo("account:=\"Account a\"");
        for (String text : List.of("account:=\"Account a\"", "account:=ES01")) {
            model.filterProperty().set(FilterParser.parse(text).filter());
            assertThat(model.currentProperty().get()).as(text).isEqualTo(Set.of(1L));
        }
        for (String text : List.of("", "account:\"Account a\"", "-account:=\"Account a\"", "card:=\"Account a\"",
                "account:=\"Account a\" amount:>5", "account:=\"Account a\"|=\"Account b\"")) {
            model.filterProperty().set(FilterParser.parse(text).filter());
            assertThat(model.currentProperty().get()).as(text).isEmpty();
        }
    }

    @Test
    void anOwnNameIsShownAndTakenBackAndABlankOneIsTheBanks() {
        model.refresh();
        model.rename(line("Account a"), "  Household ");
        assertThat(titles()).contains("Household");
        assertThat(disk.names).containsEntry(1L, "Household");
        said.back.run();
        assertThat(titles()).contains("Account a").doesNotContain("Household");
        model.rename(line("Account a"), "Household");
        model.rename(line("Household"), " ");
        assertThat(titles()).contains("Account a");
        said.texts.clear();
        model.rename(line("Account a"), "Account a");
        model.rename(line("One"), "Bank");
        assertThat(said.texts).as("neither says a thing").isEmpty();
    }

    @Test
    void whatIsHiddenIsOneLineAtTheEndAndAddsToTheSumAsBefore() {
        model.refresh();
        model.hide(account("Account a"));
        assertThat(titles()).containsExactly("One", "Card c", "Two", "Account b", "Portfolio p", "1 hidden");
        assertThat(((AccountLine.Head) line("One")).section().sums()).extracting(sum -> sum.amount().toPlainString()).containsExactly("80.00");
        assertThat(said.texts.getLast()).contains("still counts in every sum");
        said.back.run();
        assertThat(titles()).contains("Account a").doesNotContain("1 hidden");
        model.hide(account("Account a"));
        model.toggle(line("1 hidden"));
        assertThat(titles()).endsWith("1 hidden", "Account a");
        model.show(account("Account a"));
        assertThat(titles()).containsExactly("One", "Account a", "Card c", "Two", "Account b", "Portfolio p");
    }

    @Test
    void linesArePutInAnOrderAndOnesOutOfSightKeepTheirs() {
        model.refresh();
        model.move(line("Card c"), -1);
        assertThat(titles()).startsWith("One", "Card c", "Account a");
        model.move(line("Card c"), -1);
        assertThat(titles()).as("the first stays the first").startsWith("One", "Card c", "Account a");
        model.move(line("Two"), -1);
        assertThat(titles()).containsExactly("Two", "Account b", "Portfolio p", "One", "Card c", "Account a");
        model.drop(line("One"), line("Account b"));
        assertThat(titles()).startsWith("One");
        model.drop(line("Account a"), line("Account b"));
        assertThat(titles()).as("not at another bank").startsWith("One", "Card c", "Account a");
        AccountsModel next = new AccountsModel(disk, Desks.here(), Desks.ENGLISH, said);
        next.refresh();
        assertThat(next.lines()).isEqualTo(model.lines());
    }

    @Test
    void aGroupTakesAccountsOfSeveralBanksAndCanBeTakenApart() {
        model.refresh();
        String key = model.newGroup(account("Account a"));
        model.rename(model.lines().stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow(), "Savings");
        model.drop(line("Portfolio p"), line("Savings"));
        model.group(account("Account b"), "Savings");
        assertThat(titles()).containsExactly("Savings", "Account a", "Account b", "Portfolio p", "One", "Card c");
        assertThat(((AccountLine.Head) line("Savings")).section().sums()).extracting(sum -> sum.amount() + " " + sum.currency())
                .containsExactly("150.00 EUR", "7.00 USD");
        model.drop(line("Account b"), line("Account a"));
        assertThat(titles()).startsWith("Savings", "Account b", "Account a");
        model.group(account("Account b"), null);
        assertThat(titles()).containsExactly("Savings", "Account a", "Portfolio p", "One", "Card c", "Two", "Account b");
        said.back.run();
        assertThat(titles()).startsWith("Savings", "Account b");
        model.dissolve("Savings");
        assertThat(titles()).startsWith("One").doesNotContain("Savings");
        said.back.run();
        assertThat(titles()).startsWith("Savings", "Account b", "Account a", "Portfolio p");
    }

    @Test
    void whatWasDraggedOrPutInAGroupGoesBackByItsNoticeAndTheLastFirstByUndo() {
        model.refresh();
        List<String> begun = titles();
        model.drop(line("Card c"), line("Account a"));
        assertThat(titles()).startsWith("One", "Card c", "Account a");
        said.back.run();
        assertThat(titles()).isEqualTo(begun);
        model.newGroup(account("Account a"));
        said.back.run();
        assertThat(titles()).isEqualTo(begun);
        model.drop(line("Two"), line("One"));
        List<String> turned = titles();
        model.newGroup(account("Card c"));
        model.rename(line("New group"), "Cards");
        model.drop(line("Account b"), line("Cards"));
        model.move(line("Account b"), -1);
        model.hide(account("Portfolio p"));
        model.dissolve("Cards");
        for (int step = 0; step < 6; step++) {
            model.undo();
        }
        assertThat(titles()).isEqualTo(turned);
        model.undo();
        assertThat(titles()).isEqualTo(begun);
        model.undo();
        said.back.run();
        assertThat(titles()).as("neither takes back what is back").isEqualTo(begun);
    }

    @Test
    void aSecondNewGroupHasANameOfItsOwn() {
        model.refresh();
        model.newGroup(account("Account a"));
        model.newGroup(account("Account b"));
        assertThat(model.groups()).containsExactlyInAnyOrder("New group", "New group 2");
    }

    @Test
    void whileANameIsTypedTheLinesStayAndFollowAfterwards() {
        model.refresh();
        model.hold(true);
        disk.names.put(1L, "Told meanwhile");
        model.refresh();
        assertThat(titles()).contains("Account a");
        model.hold(false);
        assertThat(titles()).contains("Told meanwhile");
    }

    private AccountList.Account account(String title) {
        return ((AccountLine.One) line(title)).account();
    }
}
