package org.evenhand.disclosure.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * XES as IEEE 1849-2016 has it, with its concept, time, lifecycle and organizational extensions. Attributes of our own have
 * names without a prefix, as attributes have that belong to no extension.
 */
final class XesWriter implements LogWriter {

    private static final String VERSION = "1849.2016";
    private static final String NAME = "concept:name";
    private static final String TIME = "time:timestamp";
    private static final String TRANSITION = "lifecycle:transition";
    private static final String RESOURCE = "org:resource";

    private static final List<List<String>> EXTENSIONS = List.of(
            List.of("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
            List.of("Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"),
            List.of("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
            List.of("Time", "time", "http://www.xes-standard.org/time.xesext"));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    XesWriter(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    /** What StAX does. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void begin() throws IOException {
        write(() -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line("log", "xes.version", VERSION);
            for (List<String> one : EXTENSIONS) {
                empty("extension", "name", one.get(0), "prefix", one.get(1), "uri", one.get(2));
            }
            line("global", "scope", "trace");
            attribute("string", NAME, "");
            attribute("string", "process", "");
            xml.writeEndElement();
            line("global", "scope", "event");
            attribute("string", NAME, "");
            attribute("string", TRANSITION, "complete");
            attribute("string", RESOURCE, "");
            attribute("date", TIME, MOMENT.format(Instant.EPOCH));
            xml.writeEndElement();
            empty("classifier", "name", "Activity", "scope", "event", "keys", NAME);
            empty("classifier", "name", "ActivityAndTransition", "scope", "event", "keys", NAME + " " + TRANSITION);
            attribute("string", NAME, "Evenhand");
            attribute("string", "lifecycle:model", "standard");
        });
    }

    @Override
    public void openCase(LogCase of, LogNames names) throws IOException {
        String person = of.personId();
        write(() -> {
            line("trace");
            attribute("string", NAME, names.ofCase(of.caseId()));
            attribute("string", "process", of.process().key());
            optional("person", person == null || !names.areReal() ? null : names.ofPerson(person));
        });
    }

    @Override
    public void event(LogEvent event) throws IOException {
        write(() -> {
            line("event");
            attribute("string", NAME, event.activity());
            attribute("string", TRANSITION, event.transition());
            attribute("string", RESOURCE, event.resource());
            attribute("date", TIME, MOMENT.format(event.at()));
            optional("org:role", event.role());
            optional("onBehalfOf", event.onBehalfOf());
            optional("step", event.step());
            optional("definitions", event.definitions());
            xml.writeEndElement();
        });
    }

    @Override
    public void closeCase() throws IOException {
        write(xml::writeEndElement);
    }

    @Override
    public boolean endEvents() {
        return false;
    }

    @Override
    public void nameCase(LogCase of, LogNames names) {
        throw new UnsupportedOperationException("a trace is its case");
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void optional(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            attribute("string", key, value);
        }
    }

    private void attribute(String sort, String key, String value) throws XMLStreamException {
        empty(sort, "key", key, "value", value);
    }

    private void line(String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1].replaceAll("\\p{Cntrl}", " "));
        }
    }
}
