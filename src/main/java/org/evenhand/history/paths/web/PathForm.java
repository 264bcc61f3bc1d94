package org.evenhand.history.paths.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which cases are wanted, as somebody chose or typed it. */
public record PathForm(Map<String, String> typed) {

    static final List<String> FIELDS = List.of("process", "group", "version", "from", "until");

    /** PostgreSQL refuses the character NUL. */
    static PathForm of(Map<String, String> parameters) {
        Map<String, String> typed = new TreeMap<>();
        FIELDS.forEach(field -> typed.put(
                field, parameters.getOrDefault(field, "").replace("\0", "").strip()));
        return new PathForm(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The same choice, with something more, for whoever takes a list along. */
    Map<String, String> with(Map<String, Object> more) {
        Map<String, String> all = new TreeMap<>(typed);
        more.forEach((name, value) -> all.put(name, value.toString()));
        return all;
    }

    /** The same choice at another address, with something more. */
    String address(String path, Map<String, Object> more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> all = new TreeMap<>();
        typed.forEach((field, value) -> all.put(field, value));
        all.putAll(more);
        all.values().removeIf(value -> value.toString().isEmpty());
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
