package org.evenhand.equity.analysis;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes records as JSON: each component under its name. A number or an answer that does not exist becomes null, with its
 * reason beside it under the name with {@code Reason} behind. Numbers have all their digits.
 */
final class JsonReport {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    static String write(CohortReport report) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object(report));
    }

    private static ObjectNode object(Record values) {
        ObjectNode object = NODES.objectNode();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            add(object, component.getName(), valueOf(component, values));
        }
        return object;
    }

    private static void add(ObjectNode object, String name, Object value) {
        if (value instanceof Estimate estimate) {
            addOrReason(object, name, estimate.value(), estimate.undefined());
        } else if (value instanceof Answer answer) {
            addOrReason(object, name, answer.value(), answer.undefined());
        } else {
            object.set(name, node(value));
        }
    }

    private static void addOrReason(
            ObjectNode object, String name, @Nullable Object value, @Nullable Undefined undefined) {
        object.set(name, value == null ? NODES.nullNode() : node(value));
        if (undefined != null) {
            object.put(name + "Reason", undefined.reason());
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof Enum<?> named) {
            return NODES.stringNode(named.name());
        }
        if (value instanceof Record values) {
            return object(values);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            list.forEach(entry -> array.add(node(entry)));
            return array;
        }
        return MAPPER.valueToTree(value);
    }

    private static Object valueOf(RecordComponent component, Record values) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Records can be read", impossible);
        }
    }
}
