package app.saddlebag.sandbox;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The control page in the hands of somebody whose browser runs no script. */
final class Panel {

    private final Caller caller;

    Panel(Caller caller) {
        this.caller = caller;
    }

    String page() {
        return caller.page("/sandbox").body();
    }

    /** The page once it holds a text: a request is listed when its answer has gone, so its caller may be here first. */
    String page(String holding) {
        String page = page();
        for (int attempt = 0; attempt < 500 && !page.contains(holding); attempt++) {
            page = page();
        }
        return page;
    }

    /** Sets switches: name, value, name, value. */
    HttpResponse<String> set(String... namesAndValues) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return press("switches", form);
    }

    /** Presses a button outside the lists. */
    HttpResponse<String> press(String action) {
        return press(action, Map.of());
    }

    /** Presses a button of the only log-in in the list. */
    HttpResponse<String> toTheLogIn(String what) {
        return press("logins", Map.of("login", value("login"), "do", what));
    }

    private HttpResponse<String> press(String action, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("proof", proof());
        return caller.submit("/sandbox/" + action, form, "Origin", caller.sandbox.api().toString());
    }

    String proof() {
        return value("proof");
    }

    private String value(String name) {
        Matcher hidden = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page());
        if (!hidden.find()) {
            throw new AssertionError("no hidden " + name);
        }
        return hidden.group(1);
    }
}
