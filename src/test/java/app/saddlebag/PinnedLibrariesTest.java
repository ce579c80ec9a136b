package app.saddlebag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Packages take no library whose sum is not known, so that a new one without its line breaks their making and nothing else. */
class PinnedLibrariesTest {

    @Test
    void everyLibraryOfTheProgramHasItsSum() throws Exception {
        List<String> pinned = Files.readAllLines(Path.of("packaging", "libraries.sha256"));
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        Element dependencies = (Element) children(pom.getDocumentElement(), "dependencies").getFirst();
        List<String> libraries = children(dependencies, "dependency").stream()
                .filter(dependency -> children(dependency, "scope").isEmpty())
                .map(dependency -> text(dependency, "artifactId") + "-" + resolved(pom, text(dependency, "version"))).toList();
        assertThat(libraries).isNotEmpty().allSatisfy(library ->
                assertThat(pinned).anyMatch(line -> line.matches("[0-9a-f]{64}  \\Q" + library + "\\E(-[a-z0-9-]+)?\\.jar")));
    }

    /** A version stands in a property of its own. */
    private static String resolved(Document pom, String version) {
        return version.startsWith("${") ? text((Element) pom.getElementsByTagName("properties").item(0),
                version.substring(2, version.length() - 1)) : version;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
                .map(Element.class::cast).toList();
    }
}
