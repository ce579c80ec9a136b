package app.saddlebag.exchange.write;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** Elements, one after the other, in UTF-8. Belongs to one thread. */
final class Xml {

    private final XMLStreamWriter2 out;

    /** A step that may fail as StAX does. */
    private interface Step {

        void run() throws XMLStreamException;
    }

    Xml(OutputStream to) throws IOException {
        try {
            out = (XMLStreamWriter2) new OutputFactoryImpl().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException failed) {
            throw io(failed);
        }
    }

    private static void run(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException failed) {
            throw io(failed);
        }
    }

    private static IOException io(XMLStreamException failed) {
        return failed.getNestedException() instanceof IOException cause ? cause : new IOException(failed);
    }

    void begin() throws IOException {
        run(() -> out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        breakLine();
    }

    void instruction(String target, String data) throws IOException {
        run(() -> out.writeProcessingInstruction(target, data));
        breakLine();
    }

    /** Of all elements. */
    void namespace(String uri) throws IOException {
        run(() -> out.writeDefaultNamespace(uri));
    }

    void open(String... names) throws IOException {
        for (String name : names) {
            run(() -> out.writeStartElement(name));
        }
    }

    void close(int levels) throws IOException {
        for (int i = 0; i < levels; i++) {
            run(out::writeEndElement);
        }
    }

    void attribute(String name, String value) throws IOException {
        run(() -> out.writeAttribute(name, value));
    }

    /** A bracket at the end the library writes as a number in sixteens, which readers of OFX that know SGML alone do not understand. */
    void text(String value) throws IOException {
        if (value.endsWith("]") || value.contains("]]>")) {
            run(() -> out.writeRaw(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        } else {
            run(() -> out.writeCharacters(value));
        }
    }

    /** Nothing where there is nothing to say. */
    void element(String name, String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            open(name);
            text(value);
            close(1);
        }
    }

    void breakLine() throws IOException {
        text("\n");
    }

    void end() throws IOException {
        run(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }
}
