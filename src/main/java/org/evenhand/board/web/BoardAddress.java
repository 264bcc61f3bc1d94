package org.evenhand.board.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.board.BoardFilter;
import org.evenhand.history.CaseCursor;
import org.evenhand.reviews.ReviewState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the board's pages, encoded: names of units are free text. */
final class BoardAddress {

    private BoardAddress() {}

    static String board(String cycleId, String directorate) {
        return address(cycleId, "", directorate.isEmpty() ? Map.of() : Map.of("directorate", directorate));
    }

    /** The same board, counted anew. */
    static String anew(String cycleId, String directorate) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("anew", "true"));
        if (!directorate.isEmpty()) {
            query.put("directorate", directorate);
        }
        return address(cycleId, "", query);
    }

    /** The list of the reviews that a filter fits. */
    static String cases(String cycleId, BoardFilter filter, @Nullable CaseCursor after) {
        Map<String, String> query = query(filter);
        if (after != null) {
            query.put("after", after.text());
        }
        return address(cycleId, "/cases", query);
    }

    /** A page under the board with the conditions of a filter. */
    static String page(String cycleId, String page, BoardFilter filter) {
        return address(cycleId, page, query(filter));
    }

    /** The same choice for whoever takes the list along. */
    static Map<String, String> taken(String cycleId, BoardFilter filter) {
        Map<String, String> taken = new LinkedHashMap<>(query(filter));
        taken.put("cycle", cycleId);
        return taken;
    }

    private static Map<String, String> query(BoardFilter filter) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(
                "state",
                filter.state() == ReviewState.OPEN ? "" : filter.state().name());
        query.put("step", filter.step());
        query.put("directorate", filter.directorate());
        query.put("unit", filter.unit());
        query.put("stuck", filter.stuck() == null ? "" : filter.stuck().name());
        query.values().removeIf(String::isEmpty);
        return query;
    }

    private static String address(String cycleId, String page, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/hr/cycles/{cycle}/board" + page);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        Map<String, String> values = new LinkedHashMap<>(query);
        values.put("cycle", cycleId);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
