package org.evenhand.casework;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a completed step leaves behind.
 *
 * @param documentKind kind of the document the values become
 * @param content what is kept, prose included
 * @param routing process variables: ids, flags, counts, dates
 * @param facts what the ledger says of the step besides who and when: counts and flags
 */
public record StepResult(
        String documentKind, Map<String, Object> content, Map<String, Object> routing, Map<String, Object> facts) {

    /** A step that only leaves its document. */
    public static StepResult keeping(String documentKind, Map<String, Object> content) {
        return new StepResult(documentKind, content, Map.of(), Map.of());
    }

    /** An anonymous step, whose answers are kept by the step itself. */
    public static StepResult unsigned() {
        return new StepResult("", Map.of(), Map.of(), Map.of());
    }

    public StepResult routing(Map<String, Object> variables) {
        return new StepResult(documentKind, content, variables, facts);
    }

    /** With something more in the document. */
    StepResult with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(content);
        more.put(key, value);
        return new StepResult(documentKind, more, routing, facts);
    }

    public StepResult saying(Map<String, Object> more) {
        return new StepResult(documentKind, content, routing, more);
    }
}
