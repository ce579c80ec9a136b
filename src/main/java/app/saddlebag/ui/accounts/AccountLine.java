package app.saddlebag.ui.accounts;

import app.saddlebag.profile.AccountList;
import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** One line of the list of accounts. Immutable. */
public sealed interface AccountLine {

    /**
     * The lines of a list: each section that has something to show, and the way to what is out of sight.
     *
     * @param hiddenShown whether that is open
     */
    static List<AccountLine> of(AccountList list, boolean hiddenShown, Messages messages) {
        List<AccountLine> lines = new ArrayList<>();
        for (Section section : list.sections()) {
            List<Account> shown = section.shown();
            if (!shown.isEmpty()) {
                boolean open = !list.arrangement().closed().contains(section.key());
                lines.add(new Head(section, open));
                if (open) {
                    shown.forEach(account -> lines.add(new One(account)));
                }
            }
        }
        List<Account> hidden = list.hidden();
        if (!hidden.isEmpty()) {
            lines.add(new Hidden(messages.get("accounts.hidden", hidden.size()), hiddenShown));
            if (hiddenShown) {
                hidden.forEach(account -> lines.add(new One(account)));
            }
        }
        return lines;
    }

    /** Tells the line from all others, and stays when what it shows changes. */
    String key();

    /** What it begins with when letters are typed to find it. */
    String title();

    /**
     * What accounts stand together under.
     *
     * @param open whether they are shown
     */
    record Head(Section section, boolean open) implements AccountLine {

        @Override
        public String key() {
            return section.key();
        }

        @Override
        public String title() {
            return section.title();
        }
    }

    record One(Account account) implements AccountLine {

        @Override
        public String key() {
            return key(account.id());
        }

        @Override
        public String title() {
            return account.title();
        }

        static String key(long id) {
            return "account:" + id;
        }
    }

    /**
     * Leads to what is out of sight.
     *
     * @param words what it says
     * @param open  whether they are shown below it
     */
    record Hidden(String words, boolean open) implements AccountLine {

        @Override
        public String key() {
            return "hidden";
        }

        @Override
        public String title() {
            return words;
        }
    }
}
