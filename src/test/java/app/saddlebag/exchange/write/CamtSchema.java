package app.saddlebag.exchange.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What ISO 20022 asks of the elements that are written. */
public final class CamtSchema {

    private CamtSchema() {
    }

    /** What is wrong with a file, line by line; at best nothing. */
    public static List<String> complaints(byte[] file) throws IOException {
        List<String> complaints = new ArrayList<>();
        try {
            Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(CamtSchema.class.getResource("camt053.xsd")).newValidator();
            validator.setErrorHandler(new ErrorHandler() {
                @Override
                public void warning(SAXParseException e) {
                    complaints.add(e.toString());
                }

                @Override
                public void error(SAXParseException e) {
                    complaints.add(e.toString());
                }

                @Override
                public void fatalError(SAXParseException e) {
                    complaints.add(e.toString());
                }
            });
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException e) {
            complaints.add(e.toString());
        }
        return complaints;
    }
}
