package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.record.Ledger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of peer input after everything: nothing written is left, and nothing says who wrote. */
final class PeerInvariants {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final WholeCycle cycle;

    PeerInvariants(ApplicationContext application, WholeCycle cycle) {
        jdbc = application.getBean(JdbcClient.class);
        ledger = application.getBean(Ledger.class);
        this.cycle = cycle;
    }

    void hold(List<PeerActs.Written> written) {
        written.stream()
                .map(PeerActs.Written::caseId)
                .distinct()
                .filter(caseId -> !cycle.isOpen(caseId))
                .forEach(caseId -> assertThat(tablesWith(PeerActs.MARKER + caseId))
                        .as("what peers wrote of %s is deleted wherever it was", caseId)
                        .isEmpty());
        written.forEach(one -> assertThat(ledger.of(one.caseId()))
                .as("whoever wrote did nothing that the record names")
                .noneMatch(entry -> entry.actor().equals(one.peer())));
    }

    private List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        textColumns().forEach((table, columns) -> {
            String where = columns.stream()
                    .map(column -> "\"" + column + "\" like :text")
                    .collect(Collectors.joining(" or "));
            long rows = jdbc.sql("select count(*) from \"" + table + "\" where " + where)
                    .param("text", "%" + text + "%")
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        });
        return found;
    }

    private Map<String, List<String>> textColumns() {
        return jdbc
                .sql("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public'"
                        + " and (lower(data_type) like '%char%' or lower(data_type) = 'text')")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        column -> column[0], Collectors.mapping(column -> column[1], Collectors.toList())));
    }
}
