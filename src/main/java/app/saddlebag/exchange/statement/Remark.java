package app.saddlebag.exchange.statement;

import java.util.List;

/**
 * Something in a file that was not understood, or not believed.
 *
 * @param line      where it stands, from 1; a sheet's row. The first blank of the sentence
 * @param kind      what it is
 * @param arguments texts for the further blanks of the sentence, at most 60 characters each
 */
public record Remark(int line, RemarkKind kind, List<String> arguments) {

    private static final int SHOWN = 60;

    public Remark {
        arguments = arguments.stream().map(Remark::shown).toList();
    }

    public static Remark of(int line, RemarkKind kind, String... arguments) {
        return new Remark(line, kind, List.of(arguments));
    }

    /** The blanks of the sentence, in order. */
    public Object[] blanks() {
        Object[] blanks = new Object[arguments.size() + 1];
        blanks[0] = line;
        for (int i = 0; i < arguments.size(); i++) {
            blanks[i + 1] = arguments.get(i);
        }
        return blanks;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
