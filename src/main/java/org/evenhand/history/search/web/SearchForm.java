package org.evenhand.history.search.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters as somebody typed or chose them, by name of the field. Whatever else stands in the address is left out.
 */
public record SearchForm(Map<String, String> typed) {

    static final List<String> FIELDS = List.of(
            "q", "person", "unit", "process", "version", "step", "by", "behalf", "kind", "outcome", "rule", "late",
            "from", "until");

    private static final List<String> MORE =
            List.of("unit", "process", "version", "step", "by", "behalf", "outcome", "rule", "late");

    private static final int LONGEST = 200;

    static SearchForm of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = plain(parameters.getOrDefault(field, ""));
            if (!value.isEmpty()) {
                typed.put(field, value);
            }
        }
        return new SearchForm(typed);
    }

    /** PostgreSQL refuses the character NUL, and the ledger all that end a line. */
    private static String plain(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ").strip();
        int length = Math.min(LONGEST, oneLine.codePointCount(0, oneLine.length()));
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, length));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The filters as they stand in an address, without the question mark. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        Object[] values = typed.values().toArray();
        typed.keySet().forEach(field -> address.queryParam(field, "{" + field + "}"));
        String text = address.encode().buildAndExpand(values).toUriString();
        return text.startsWith("?") ? text.substring(1) : text;
    }

    /** Whether a filter is set, or wrong, that stands behind "more". */
    public static boolean isMoreSet(SearchForm form, Map<String, String> errors) {
        return MORE.stream().anyMatch(field -> form.typed().containsKey(field) || errors.containsKey(field));
    }
}
