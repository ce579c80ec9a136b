package app.saddlebag.sandbox.link;

/** Makes text safe between tags and inside quoted attributes. */
final class Html {

    private Html() {
    }

    static String text(String raw) {
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
