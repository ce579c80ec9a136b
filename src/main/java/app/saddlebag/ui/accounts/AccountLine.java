package app.saddlebag.ui.accounts;

import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Section;

/** One line of the list of accounts. Immutable. */
public sealed interface AccountLine {

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
