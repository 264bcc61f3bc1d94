package org.evenhand.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Canonical JSON after RFC 8785: one text for one value, so that a hash of the text is a hash of the value. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STRING_MAP = new TypeReference<>() {};

    private CanonicalJson() {}

    /**
     * The canonical text of an object.
     *
     * @throws org.evenhand.shared.Refusal if it holds text or numbers that JSON cannot carry exactly
     * @throws IllegalArgumentException if it holds anything but text, numbers, booleans, null, lists and maps
     */
    static String of(Map<String, ?> object) {
        ExactValues.check(object);
        return CanonicalText.of(object);
    }

    static String of(List<String> strings) {
        ExactValues.check(strings);
        return CanonicalText.of(strings);
    }

    static Map<String, Object> object(String json) {
        return Collections.unmodifiableMap(MAPPER.readValue(json, OBJECT));
    }

    static List<String> strings(String json) {
        return List.copyOf(MAPPER.readValue(json, STRINGS));
    }

    static Map<String, String> stringMap(String json) {
        return Map.copyOf(MAPPER.readValue(json, STRING_MAP));
    }
}
