package app.saddlebag.sandbox.http;

/** Makes text safe between tags and inside quoted attributes. */
public final class Html {

    private Html() {
    }

    public static String text(String raw) {
        var safe = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            switch (raw.charAt(i)) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(raw.charAt(i));
            }
        }
        return safe.toString();
    }
}
