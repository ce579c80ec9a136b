package app.saddlebag.profile;

import app.saddlebag.profile.Looks.Contrast;
import app.saddlebag.profile.Looks.Density;
import app.saddlebag.profile.Preferences.Theme;
import app.saddlebag.profile.Preferences.Values;
import app.saddlebag.profile.Preferences.WindowPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The preferences as JSON. Token by token rather than by data binding: this is read before the window can come, and binding
 * a single record costs a start tens of milliseconds. Members it does not know are passed over.
 */
final class PreferencesFile {

    private static final JsonFactory JSON = new JsonFactory();

    private PreferencesFile() {
    }

    /** @throws IOException or {@link JacksonException} where this is not what {@link #write} writes */
    static Values read(byte[] json) throws IOException {
        Values values = Values.DEFAULT;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean said = parser.nextToken() != JsonToken.VALUE_NULL;
                values = said ? with(values, name, parser) : values;
            }
            require(parser.currentToken() == JsonToken.END_OBJECT);
        } catch (IllegalArgumentException unknownWord) {
            throw new IOException(unknownWord);
        }
        return values;
    }

    private static Values with(Values values, String name, JsonParser parser) throws IOException {
        return switch (name) {
            case "language" -> values.withLanguage(parser.getString());
            case "theme", "contrast", "density", "scalePercent", "softwareRendering" -> values.withLooks(looks -> with(looks, name, parser));
            case "lockAfterMinutes" -> values.withLockAfterMinutes(parser.getIntValue());
            case "syncOnOpening" -> values.withSchedule(values.schedule().withOnOpening(parser.getBooleanValue()));
            case "syncEveryHours" -> values.withSchedule(values.schedule().withEveryHours(parser.getIntValue()));
            case "window" -> values.withWindow(place(parser));
            case "profiles" -> values.withProfiles(strings(parser));
            case "discreet" -> values.withDiscreet(strings(parser));
            default -> {
                parser.skipChildren();
                yield values;
            }
        };
    }

    private static Looks with(Looks looks, String name, JsonParser parser) {
        return switch (name) {
            case "theme" -> looks.withTheme(Theme.valueOf(parser.getString()));
            case "contrast" -> looks.withContrast(Contrast.valueOf(parser.getString()));
            case "density" -> looks.withDensity(Density.valueOf(parser.getString()));
            case "scalePercent" -> looks.withScalePercent(parser.getIntValue());
            case "softwareRendering" -> looks.withSoftwareRendering(parser.getBooleanValue());
            default -> looks;
        };
    }

    private static WindowPlace place(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boolean maximised = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "x" -> x = parser.getIntValue();
                case "y" -> y = parser.getIntValue();
                case "width" -> width = parser.getIntValue();
                case "height" -> height = parser.getIntValue();
                case "maximised" -> maximised = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        return new WindowPlace(x, y, width, height, maximised);
    }

    private static List<String> strings(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            strings.add(parser.getString());
        }
        require(parser.currentToken() == JsonToken.END_ARRAY);
        return strings;
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("not a file of preferences");
        }
    }

    static byte[] write(Values values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            if (values.language() != null) {
                json.writeStringProperty("language", values.language());
            }
            write(json, values.looks());
            json.writeNumberProperty("lockAfterMinutes", values.lockAfterMinutes());
            json.writeBooleanProperty("syncOnOpening", values.schedule().onOpening());
            json.writeNumberProperty("syncEveryHours", values.schedule().everyHours());
            if (values.window() != null) {
                write(json, values.window());
            }
            json.writeArrayPropertyStart("profiles");
            values.profiles().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("discreet");
            values.discreet().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Looks looks) {
        json.writeStringProperty("theme", looks.theme().name());
        json.writeStringProperty("contrast", looks.contrast().name());
        json.writeStringProperty("density", looks.density().name());
        json.writeNumberProperty("scalePercent", looks.scalePercent());
        json.writeBooleanProperty("softwareRendering", looks.softwareRendering());
    }

    private static void write(JsonGenerator json, WindowPlace place) {
        json.writeObjectPropertyStart("window");
        json.writeNumberProperty("x", place.x());
        json.writeNumberProperty("y", place.y());
        json.writeNumberProperty("width", place.width());
        json.writeNumberProperty("height", place.height());
        json.writeBooleanProperty("maximised", place.maximised());
        json.writeEndObject();
    }
}
