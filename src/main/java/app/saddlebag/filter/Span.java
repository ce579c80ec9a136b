package app.saddlebag.filter;

/** Where something stands in a filter's text: {@code start} inclusive, {@code end} exclusive, in {@code char}s. */
public record Span(int start, int end) {

    /** Of what was never typed. */
    public static final Span NOWHERE = new Span(-1, -1);
}
