package org.evenhand.disclosure.eventlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An XES file as it is read by somebody who knows the standard and nothing of Evenhand. */
record ReadLog(List<Trace> traces) {

    record Trace(Map<String, String> attributes, List<Map<String, String>> events) {

        String name() {
            return Objects.requireNonNull(attributes.get("concept:name"));
        }

        List<String> activities() {
            return events.stream()
                    .map(event -> Objects.requireNonNull(event.get("concept:name")))
                    .toList();
        }

        List<Instant> times() {
            return events.stream()
                    .map(event -> OffsetDateTime.parse(Objects.requireNonNull(event.get("time:timestamp")))
                            .toInstant())
                    .toList();
        }
    }

    /** Refuses what the schema of the standard does not know. */
    static ReadLog of(byte[] file) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(ReadLog.class.getResource("/xes.xsd")))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
        return new ReadLog(children(root(file), "trace").stream()
                .map(trace -> new Trace(
                        attributes(trace),
                        children(trace, "event").stream()
                                .map(ReadLog::attributes)
                                .toList()))
                .toList());
    }

    private static Element root(byte[] file) throws IOException, SAXException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name.isEmpty() || element.getTagName().equals(name))) {
                children.add(element);
            }
        }
        return children;
    }

    private static Map<String, String> attributes(Element of) {
        Map<String, String> attributes = new LinkedHashMap<>();
        children(of, "").stream()
                .filter(child -> child.hasAttribute("key"))
                .forEach(child -> attributes.put(child.getAttribute("key"), child.getAttribute("value")));
        return attributes;
    }
}
