package app.saddlebag.insight.merchant;

import app.saddlebag.filter.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the name in what a bank writes around it: {@code COMPRA TARJ. 1234 MERCADONA VALENCIA} is Mercadona. Words of paying
 * before the name, card numbers, dates, amounts, references, company forms and a place behind it are left out; where nothing
 * else stands, the bank's own words are the name. Not a statement about who was paid: texts that are alike come to one name.
 *
 * <p>For one text; {@link #of} is what others call.
 */
public final class MerchantText {

    static final int LONGEST_NUMBER_IN_A_NAME = 3;
    private static final int LONGEST_NAME = 48;

    private final List<Word> words;
    private final List<Word> kept = new ArrayList<>();
    /** Words of paying were left out before the name. */
    private boolean paid;

    private MerchantText(List<Word> words) {
        this.words = words;
    }

    /**
     * @param text a bank's; nullable
     * @return null where it says nothing but numbers
     */
    public static String of(String text) {
        return text == null ? null : new MerchantText(Word.of(text)).name();
    }

    /** What two writings of a name have in common. */
    public static String key(String name) {
        String folded = Folding.fold(name);
        StringBuilder key = new StringBuilder(folded.length());
        folded.chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }

    private String name() {
        for (int i = 0; i < words.size() && !endsAt(i); i++) {
            if (!isAround(i)) {
                kept.add(words.get(i));
            }
        }
        if (kept.isEmpty()) {
            words.stream().filter(word -> !word.hasDigits() && word.key().length() > 1).forEach(kept::add);
        }
        withoutWhatFollows();
        return kept.isEmpty() ? null : Known.name(written());
    }

    private boolean endsAt(int i) {
        String key = words.get(i).key();
        return !kept.isEmpty() && (BankWords.REFERENCE.contains(key)
                || BankWords.REFERENCE_BEFORE_NUMBER.contains(key) && i + 1 < words.size() && words.get(i + 1).hasDigits());
    }

    private boolean isAround(int i) {
        Word word = words.get(i);
        String key = word.key();
        if (word.hasDigits()) {
            return isCode(i);
        }
        if (besideNumber(i) && BankWords.CURRENCIES.contains(key)) {
            return true;
        }
        if (BankWords.MONTHS.contains(key)) {
            return words.size() > 1 && (!kept.isEmpty() || besideNumber(i));
        }
        if (!kept.isEmpty()) {
            return word.name().contains(".") && BankWords.COMPANY.contains(key);
        }
        boolean more = i + 1 < words.size();
        if (word.starAfter() && more && BankWords.COLLECTORS.contains(key) && saysMore(i + 1)) {
            return true;
        }
        boolean leads = more && (BankWords.AROUND.contains(key) || BankWords.REFERENCE.contains(key)
                || key.equals("bizum") && BankWords.LEADING_ON.contains(words.get(i + 1).key()));
        paid |= leads;
        return leads || paid && (BankWords.LEADING_ON.contains(key) || key.length() == 1);
    }

    private boolean saysMore(int from) {
        return words.subList(from, words.size()).stream().anyMatch(word -> !word.hasDigits() && word.key().length() > 1);
    }

    private boolean besideNumber(int i) {
        return i > 0 && words.get(i - 1).isNumber() || i + 1 < words.size() && words.get(i + 1).isNumber();
    }

    /** Numbers are codes, except small ones that begin a name (100 Montaditos) and those grown into a word (7-Eleven, O2). */
    private boolean isCode(int i) {
        Word word = words.get(i);
        int digits = word.digits();
        int letters = word.key().length() - digits;
        if (letters == 0) {
            boolean begins = kept.isEmpty() && (i == 0 || BankWords.LEADING_ON.contains(words.get(i - 1).key()) && paid);
            return !begins || digits > LONGEST_NUMBER_IN_A_NAME || word.key().charAt(0) == '0' || word.isSplit()
                    || i + 1 >= words.size() || words.get(i + 1).hasDigits() || BankWords.CURRENCIES.contains(words.get(i + 1).key())
                    || BankWords.MONTHS.contains(words.get(i + 1).key());
        }
        boolean dayOfMonth = digits == 2 && letters == 3 && Character.isDigit(word.key().charAt(0));
        return !(digits == 1 && letters == 1 && kept.isEmpty()) && (digits >= letters || digits > 2 || dayOfMonth);
    }

    private void withoutWhatFollows() {
        boolean more = true;
        while (more && kept.size() > 1) {
            String last = kept.getLast().key();
            int place = Towns.behind(kept.stream().map(Word::key).toList());
            boolean form = BankWords.COMPANY.contains(last) || last.equals("contactless") || last.equals("visa")
                    || BankWords.LEADING_ON.contains(last) && last.length() < 4;
            int cut = place > 0 ? place : form || BankWords.MONTHS.contains(last) ? 1 : 0;
            kept.subList(kept.size() - cut, kept.size()).clear();
            more = cut > 0;
        }
    }

    private String written() {
        StringBuilder name = new StringBuilder();
        for (Word word : kept) {
            String written = written(word.name(), name.isEmpty());
            if (!name.isEmpty() && name.length() + 1 + written.length() > LONGEST_NAME) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(written);
        }
        return name.toString();
    }

    /** Banks shout; what is written in both cases is written as its owner does. */
    private static String written(String word, boolean first) {
        boolean small = word.equals(word.toLowerCase(Locale.ROOT));
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        if (!small && !shouted) {
            return word;
        }
        String folded = Folding.fold(word);
        if (!first && BankWords.SMALL.contains(folded)) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (shouted && (folded.length() <= 4 && folded.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0) || folded.contains("&"))) {
            return word;
        }
        int hyphen = word.indexOf('-');
        return hyphen < 0 ? capitalised(word) : capitalised(word.substring(0, hyphen + 1)) + capitalised(word.substring(hyphen + 1));
    }

    private static String capitalised(String word) {
        int initial = Character.charCount(word.codePointAt(0));
        return word.substring(0, initial).toUpperCase(Locale.ROOT) + word.substring(initial).toLowerCase(Locale.ROOT);
    }
}
