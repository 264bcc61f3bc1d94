package org.evenhand.disclosure.eventlog;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * OCEL 2.0 as JSON. Events come first, what they are about after them: so only the names of activities and of people are
 * remembered while it is written, and never the cases.
 */
final class OcelWriter implements LogWriter {

    private static final String PERSON = "person";
    private static final List<String> ATTRIBUTES = List.of("transition", "role", "step", "definitions");

    private final JsonGenerator json;
    private final Set<String> activities = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();
    private String caseName = "";
    private int number;

    OcelWriter(OutputStream out) {
        json = JsonMapper.shared().createGenerator(out);
    }

    @Override
    public void begin() {
        json.writeStartObject();
        json.writeArrayPropertyStart("events");
    }

    @Override
    public void openCase(LogCase of, LogNames names) {
        caseName = names.ofCase(of.caseId());
        number = 0;
    }

    /** Events are counted in their case as they stand in the log: a number of the ledger would show what is left out. */
    @Override
    public void event(LogEvent event) {
        number++;
        activities.add(event.activity());
        json.writeStartObject();
        json.writeStringProperty("id", caseName + "/" + number);
        json.writeStringProperty("type", event.activity());
        json.writeStringProperty("time", event.at().toString());
        json.writeArrayPropertyStart("attributes");
        value("transition", event.transition());
        value("role", event.role());
        value("step", event.step());
        value("definitions", event.definitions());
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        relationship(caseName, "case");
        if (event.person()) {
            relationship(event.resource(), "resource");
            people.add(event.resource());
        }
        String onBehalfOf = event.onBehalfOf();
        if (onBehalfOf != null) {
            relationship(onBehalfOf, "onBehalfOf");
            people.add(onBehalfOf);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void closeCase() {
        // a case ends with its last event
    }

    @Override
    public boolean endEvents() {
        json.writeEndArray();
        json.writeArrayPropertyStart("objects");
        return true;
    }

    @Override
    public void nameCase(LogCase of, LogNames names) {
        String person = of.personId();
        String about = person == null || !names.areReal() ? null : names.ofPerson(person);
        object(names.ofCase(of.caseId()), of.process().key(), about);
        if (about != null) {
            people.add(about);
        }
    }

    @Override
    public void end() {
        people.forEach(person -> object(person, PERSON, null));
        json.writeEndArray();
        json.writeArrayPropertyStart("eventTypes");
        activities.forEach(activity -> type(activity, ATTRIBUTES));
        json.writeEndArray();
        json.writeArrayPropertyStart("objectTypes");
        Arrays.stream(LoggedProcess.values()).forEach(process -> type(process.key(), List.of()));
        type(PERSON, List.of());
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void type(String name, List<String> attributes) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeArrayPropertyStart("attributes");
        attributes.forEach(attribute -> {
            json.writeStartObject();
            json.writeStringProperty("name", attribute);
            json.writeStringProperty("type", "string");
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(String name, @Nullable String value) {
        if (value != null) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("value", value);
            json.writeEndObject();
        }
    }

    private void relationship(String object, String qualifier) {
        json.writeStartObject();
        json.writeStringProperty("objectId", object);
        json.writeStringProperty("qualifier", qualifier);
        json.writeEndObject();
    }

    private void object(String id, String type, @Nullable String about) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
        json.writeArrayPropertyStart("attributes");
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        if (about != null) {
            relationship(about, "about");
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
