package org.evenhand.history.search.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units of the roster, to choose from. */
@Component
class SearchUnits {

    private final JdbcClient jdbc;

    SearchUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> all() {
        return jdbc.sql("select distinct unit from person order by unit")
                .query(String.class)
                .list();
    }
}
