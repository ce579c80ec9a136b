package app.saddlebag.exchange.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The elements of an XML file. What it names outside itself is never fetched, what it defines is refused, and neither a tag
 * nor a text is longer than bounded memory. Belongs to one thread.
 */
final class XmlSource implements AutoCloseable {

    /** More than any text of a bank's element has. */
    private static final int MAX_TEXT = 1 << 20;

    private final Reader characters;
    private final XMLStreamReader2 in;

    XmlSource(WatchedStream bytes, Charset charset) {
        this.characters = new Bounded(LineSource.reader(bytes, charset));
        try {
            this.in = (XMLStreamReader2) factory().createXMLStreamReader(characters);
        } catch (XMLStreamException e) {
            throw UnreadableFileException.at(line(e, 1), Unreadable.DAMAGED, e);
        }
    }

    /**
     * Goes to the next tag or text.
     *
     * @return {@link XMLStreamConstants#START_ELEMENT}, {@code END_ELEMENT}, {@code CHARACTERS} or {@code END_DOCUMENT}
     * @throws UnreadableFileException where it is not well formed, ends too early or defines something
     */
    int next() {
        try {
            while (in.hasNext()) {
                int event = in.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.DTD -> throw UnreadableFileException.at(
                            in.getLocationInfo().getCurrentLocation().getLineNumber(), Unreadable.DTD);
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableFileException.at(
                            line(), Unreadable.DAMAGED);
                    default -> {
                        // comments and processing instructions say nothing of a statement
                    }
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Name of the element without its prefix: namespaces change with every version. */
    String name() {
        return in.getLocalName();
    }

    /** Namespace of the element. Nullable. */
    String namespace() {
        return in.getNamespaceURI();
    }

    /** @return the element's attribute of that name, null where it has none */
    String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text that {@link #next()} found. */
    void addText(StringBuilder text) {
        if (text.length() + in.getTextLength() > MAX_TEXT) {
            throw UnreadableFileException.at(line(), Unreadable.TOO_LONG);
        }
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
    }

    /** Where the tag or text begins that {@link #next()} found; asked for when it is wanted, for each answer is an object. */
    int line() {
        return Math.max(1, in.getLocation().getLineNumber());
    }

    private UnreadableFileException failed(XMLStreamException e) {
        return UnreadableFileException.at(line(e, line()), Unreadable.DAMAGED, e);
    }

    private static int line(XMLStreamException e, int least) {
        return e.getLocation() == null ? least : Math.max(least, e.getLocation().getLineNumber());
    }

    @Override
    public void close() {
        try {
            in.close();
            characters.close();
        } catch (XMLStreamException | IOException e) {
            throw UnreadableFileException.at(line(), Unreadable.DAMAGED, e);
        }
    }

    /** Aalto reads several times as fast as what the JDK has; it never opens what a file names, and expands no entity of its own. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // or a flaw is found where nobody expects it
        return factory;
    }

    /** Ends a tag, text or comment that goes on and on before a parser has it whole in memory. */
    private static final class Bounded extends FilterReader {

        private int since;
        private int line = 1;

        Bounded(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            for (int i = from; i < from + read; i++) {
                char c = buffer[i];
                if (c == '<' || c == '>') {
                    since = 0;
                } else if (++since > MAX_TEXT) {
                    throw UnreadableFileException.at(line, Unreadable.TOO_LONG);
                }
                if (c == '\n') {
                    line++;
                }
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }
}
