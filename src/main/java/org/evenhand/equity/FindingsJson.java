package org.evenhand.equity;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings as one column of their outcome's row; they are read and written only together. */
final class FindingsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private FindingsJson() {}

    static String write(List<Finding> findings) {
        return JSON.writeValueAsString(findings);
    }

    static List<Finding> read(String json) {
        return JSON.readValue(json, FINDINGS);
    }
}
