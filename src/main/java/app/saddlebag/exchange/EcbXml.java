package app.saddlebag.exchange;

import app.saddlebag.model.ProblemException;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML form of the rates: a {@code Cube} with a time for each day, and in it one with currency and rate for each rate. */
final class EcbXml {

    private final EcbRates rates;

    EcbXml(EcbRates rates) {
        this.rates = rates;
    }

    /** @throws ProblemException {@code rates.xml} where it is not well formed or ends early, {@code rates.dtd} with a DTD */
    void read(byte[] bytes) {
        int line = 1;
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            LocalDate day = null;
            while (in.hasNext()) {
                int event = in.next();
                line = Math.max(1, in.getLocation().getLineNumber());
                if (event == XMLStreamConstants.DTD) {
                    throw new ProblemException("rates.dtd", null, line);
                }
                if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("Cube")) {
                    day = cube(in, day, line);
                }
            }
        } catch (XMLStreamException e) {
            throw new ProblemException("rates.xml", e, e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber()));
        }
    }

    /** @return the day that the rates after it are of */
    private LocalDate cube(XMLStreamReader in, LocalDate day, int line) {
        String time = in.getAttributeValue(null, "time");
        String currency = in.getAttributeValue(null, "currency");
        String rate = in.getAttributeValue(null, "rate");
        if (time != null) {
            return EcbRates.day(time, line);
        }
        if (currency != null || rate != null) {
            if (day == null || currency == null || rate == null) {
                throw new ProblemException("rates.incomplete", null, line);
            }
            rates.add(currency, day, rate, line);
        }
        return day;
    }

    /** What a file names outside itself is never fetched, and what it defines never grows. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
