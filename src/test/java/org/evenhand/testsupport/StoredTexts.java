package org.evenhand.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for texts in every column of every table, the engine's and the sessions' included. */
public final class StoredTexts {

    private static final Set<String> OF_THE_DATABASE = Set.of("information_schema", "pg_catalog", "pg_toast");

    private final JdbcClient jdbc;
    private final List<Column> columns;

    private record Column(String schema, String table, String name, String type) {

        boolean isText() {
            return type.contains("char") || type.contains("text") || type.contains("clob")
                    || type.contains("character large object");
        }

        boolean isBinary() {
            return type.contains("bytea") || type.contains("binary");
        }

        String fullName() {
            return schema + "." + table + "." + name;
        }
    }

    private StoredTexts(JdbcClient jdbc, List<Column> columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** In every schema but those. */
    public static StoredTexts outside(JdbcClient jdbc, String... schemas) {
        return new StoredTexts(
                jdbc,
                all(jdbc).stream()
                        .filter(column -> !Arrays.asList(schemas).contains(column.schema()))
                        .toList());
    }

    /** In that schema alone. */
    public static StoredTexts in(JdbcClient jdbc, String schema) {
        return new StoredTexts(
                jdbc,
                all(jdbc).stream()
                        .filter(column -> column.schema().equals(schema))
                        .toList());
    }

    /** How many columns are looked at. */
    public int columns() {
        return (int)
                columns.stream().filter(one -> one.isText() || one.isBinary()).count();
    }

    /** The columns in which one of the texts stands. */
    public List<String> with(Collection<String> texts) {
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            if (column.isText() && isInText(column, texts) || column.isBinary() && isInBytes(column, texts)) {
                found.add(column.fullName());
            }
        }
        return found;
    }

    private boolean isInText(Column column, Collection<String> texts) {
        String any = texts.stream()
                .map(text -> column.name() + " like ?")
                .collect(Collectors.joining(" or "));
        return jdbc.sql("select count(*) from " + column.schema() + "." + column.table() + " where " + any)
                        .params(texts.stream().map(text -> "%" + text + "%").toList())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isInBytes(Column column, Collection<String> texts) {
        var found = new boolean[1];
        jdbc.sql("select " + column.name() + " from " + column.schema() + "." + column.table() + " where "
                        + column.name() + " is not null")
                .query(row -> {
                    String bytes = new String(row.getBytes(1), UTF_8);
                    found[0] |= texts.stream().anyMatch(bytes::contains);
                });
        return found[0];
    }

    private static List<Column> all(JdbcClient jdbc) {
        return jdbc
                .sql("select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema"
                        + " and t.table_name = c.table_name where t.table_type = 'BASE TABLE'")
                .query((row, number) -> new Column(lower(row.getString(1)), row.getString(2), row.getString(3), lower(row.getString(4))))
                .list()
                .stream()
                .filter(column -> !OF_THE_DATABASE.contains(column.schema())
                        && !lower(column.table()).equals("flyway_schema_history"))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
