package app.saddlebag.sandbox.query;

/**
 * How much a backtracking engine may do between two looks at the text, at most. What can match nothing and is repeated or
 * chosen all the same, as in {@code ((){99}){99}} or {@code x(|)(|)(|)^}, keeps it busy without a single look, so that no
 * count of looks would ever end it. Never too low; too high for expressions that nobody writes.
 */
final class IdleSteps {

    /** What is counted no further. */
    static final long MANY = 1_000_000;

    /** @param empty whether it can match nothing */
    private record Part(long steps, boolean empty) {
    }

    private static final Part ONE_CHARACTER = new Part(1, false);
    private static final Part NOTHING = new Part(1, true);

    private final String pattern;
    private int at;

    private IdleSteps(String pattern) {
        this.pattern = pattern;
    }

    /** Of an expression in the shared dialect whose syntax is right; {@link #MANY} stands for all that is more. */
    static long of(String pattern) {
        return new IdleSteps(pattern).choice().steps;
    }

    private Part choice() {
        Part first = sequence();
        long most = first.steps;
        long together = first.empty ? first.steps : 0;
        boolean empty = first.empty;
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            Part next = sequence();
            most = Math.max(most, next.steps);
            together += next.empty ? next.steps : 0;
            empty |= next.empty;
        }
        return new Part(Math.min(MANY, Math.max(most, together)), empty);
    }

    private Part sequence() {
        Part whole = NOTHING;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Part part = atom();
            while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
                part = repeated(part);
            }
            whole = new Part(times(whole.steps, part.steps), whole.empty && part.empty);
        }
        return whole;
    }

    private Part atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '^', '$' -> NOTHING;
            case '{' -> {
                at--; // a count of nothing, which is passed over as a count
                yield NOTHING;
            }
            case '\\' -> {
                char escaped = pattern.charAt(at++);
                if (escaped == 'p' || escaped == 'P') {
                    at = pattern.startsWith("{", at) ? pattern.indexOf('}', at) + 1 : at + 1;
                } else if (escaped == 'x' && pattern.startsWith("{", at)) {
                    at = pattern.indexOf('}', at) + 1;
                }
                yield escaped == 'b' || escaped == 'B' ? NOTHING : ONE_CHARACTER;
            }
            default -> ONE_CHARACTER;
        };
    }

    private Part group() {
        if (pattern.startsWith("?", at)) {
            at += 2; // ?: or a flag, whose bracket then closes at once
        }
        Part inside = choice();
        at++;
        return inside;
    }

    private Part characterClass() {
        while (pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        return ONE_CHARACTER;
    }

    private Part repeated(Part part) {
        char sign = pattern.charAt(at++);
        if (sign != '{') {
            return new Part(part.empty ? Math.min(MANY, part.steps + 1) : part.steps, part.empty || sign != '+');
        }
        int end = pattern.indexOf('}', at);
        String[] counts = pattern.substring(at, end).split(",");
        at = end + 1;
        int least = Integer.parseInt(counts[0]);
        int most = Integer.parseInt(counts[counts.length - 1]);
        return new Part(part.empty ? times(power(part.steps, least), Math.max(1, most)) : part.steps, part.empty || least == 0);
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent && base > 1 && power < MANY; i++) {
            power = times(power, base);
        }
        return Math.max(base, power);
    }

    /** Of numbers up to {@link #MANY}. */
    private static long times(long one, long other) {
        return Math.min(MANY, one * other);
    }
}
