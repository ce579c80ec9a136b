package app.saddlebag.logging;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;

/**
 * Brings what the JDK and JavaFX have to say into our own log, from warnings up. Of JavaFX only errors, for it warns of being
 * run from the class path. Found by the JDK as a service; without it the first such message would set up
 * {@code java.util.logging}, some forty milliseconds of a start, and go to the terminal.
 */
public final class SystemLogs extends System.LoggerFinder {

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Forwarding(name, name.startsWith("javafx") ? System.Logger.Level.ERROR : System.Logger.Level.WARNING);
    }

    private record Forwarding(String name, System.Logger.Level least) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level != Level.OFF && level.getSeverity() >= least.getSeverity();
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            write(level, text(bundle, message), thrown);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... values) {
            String text = text(bundle, format);
            boolean blanks = values != null && values.length > 0 && text != null;
            write(level, blanks ? MessageFormat.format(text, values) : text, null);
        }

        private static String text(ResourceBundle bundle, String key) {
            return bundle != null && key != null && bundle.containsKey(key) ? bundle.getString(key) : key;
        }

        private void write(Level level, String message, Throwable thrown) {
            if (!isLoggable(level)) {
                return;
            }
            if (level == Level.ERROR) {
                LoggerFactory.getLogger(name).error(message, thrown);
            } else {
                LoggerFactory.getLogger(name).warn(message, thrown);
            }
        }
    }
}
