package app.saddlebag.exchange.read;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;

/** The elements of OFX 2, told as those of OFX 1 are. */
final class OfxXml {

    private final XmlSource in;

    OfxXml(XmlSource in) {
        this.in = in;
    }

    void read(OfxEvents events) {
        StringBuilder text = new StringBuilder();
        String pending = null;
        int line = 1;
        for (int event = in.next(); event != XMLStreamConstants.END_DOCUMENT; event = in.next()) {
            if (event == XMLStreamConstants.CHARACTERS) {
                in.addText(text);
                continue;
            }
            String name = in.name().toUpperCase(Locale.ROOT);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (pending != null) {
                    events.open(pending, line);
                }
                pending = name;
                line = in.line();
            } else {
                String value = Fields.oneLine(text.toString());
                if (pending != null && !value.isEmpty()) {
                    events.value(pending, value, line);
                } else {
                    if (pending != null) {
                        events.open(pending, line);
                    }
                    events.close(name, in.line());
                }
                pending = null;
            }
            text.setLength(0);
        }
    }
}
