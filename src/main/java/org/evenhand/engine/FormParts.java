package org.evenhand.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.FormVersion.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the file of a form apart, so that two of them can be compared. Where a part stands on the paper is left out. */
final class FormParts {

    private static final Set<String> LEFT_OUT = Set.of("id", "layout", "components");
    private static final String KEY = "key";
    private static final String PATH = "path";

    private final List<Part> parts = new ArrayList<>();

    private FormParts() {}

    static List<Part> of(byte[] file) {
        FormParts reading = new FormParts();
        reading.read(JsonMapper.shared().readTree(file), "");
        return reading.parts;
    }

    private void read(JsonNode level, String within) {
        for (JsonNode component : level.path("components")) {
            Map<String, String> facts = new LinkedHashMap<>();
            component.properties().stream()
                    .filter(property -> !LEFT_OUT.contains(property.getKey()))
                    .forEach(property -> put(facts, property.getKey(), property.getValue()));
            String id = within + component.path("id").asString("");
            parts.add(new Part(id, words(component), facts));
            read(component, id + "/");
        }
    }

    private static String words(JsonNode component) {
        for (String name : List.of("label", "dateLabel", "text", KEY, PATH)) {
            String words = component.path(name).asString("");
            if (!words.isBlank()) {
                return words;
            }
        }
        return component.path("type").asString("");
    }

    private static void put(Map<String, String> facts, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(property -> put(facts, name + "." + property.getKey(), property.getValue()));
        } else if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(one -> all.add(one.path("label").asString(one.toString())));
            facts.put(name, String.join(", ", all));
        } else if (!value.isNull()) {
            facts.put(name, value.asString());
        }
    }
}
