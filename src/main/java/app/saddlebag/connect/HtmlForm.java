package app.saddlebag.connect;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a simple, well-formed page, such as the sandbox's own: just enough of HTML for that.
 *
 * @param method  {@code get} or {@code post}
 * @param fields  names and preset values; an unticked box has the value it would send
 * @param buttons values of named buttons, by name
 */
record HtmlForm(String method, URI action, Map<String, String> fields, Map<String, List<String>> buttons) {

    private static final Pattern FORM = Pattern.compile("(?is)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile("(?is)<(input|button)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?s)([a-zA-Z-]+)\\s*=\\s*\"([^\"]*)\"");

    static List<HtmlForm> all(URI page, String html) {
        List<HtmlForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Map<String, String> attributes = attributes(form.group(1));
            Map<String, String> fields = new LinkedHashMap<>();
            Map<String, List<String>> buttons = new LinkedHashMap<>();
            Matcher control = CONTROL.matcher(form.group(2));
            while (control.find()) {
                Map<String, String> attribute = attributes(control.group(2));
                String name = attribute.get("name");
                String value = attribute.getOrDefault("value", "");
                if (name != null && control.group(1).equalsIgnoreCase("button")) {
                    buttons.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
                } else if (name != null) {
                    fields.put(name, value);
                }
            }
            forms.add(new HtmlForm(attributes.getOrDefault("method", "get").toLowerCase(java.util.Locale.ROOT),
                    page.resolve(attributes.getOrDefault("action", "")), fields, buttons));
        }
        return forms;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1).toLowerCase(java.util.Locale.ROOT), unescaped(attribute.group(2)));
        }
        return attributes;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    boolean isPost() {
        return method.equals("post");
    }

    /** The form's own fields with some of them filled in. */
    Map<String, String> filled(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(values);
        return all;
    }
}
