package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** But for retention no statement anywhere in the application or its migrations changes or removes what the record and the release ledger hold. */
class AppendOnlyTests {

    private static final String KEPT =
            "(document_revision|ledger_entry|table_release|table_release_member|seal|seal_key|sealed_entry|seal_node)";

    private static final Pattern CHANGES = Pattern.compile(
            "\\b(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?|drop\\s+table|alter\\s+table)"
                    + "(\\s+(if\\s+exists|only))?\\s+\"?" + KEPT + "\\b(?!\\s+add\\s+column)",
            Pattern.CASE_INSENSITIVE);

    /** Under retention: the row, its fingerprint and an entry that names it stay. */
    private static final Path DELETES_CONTENTS = Path.of("src/main/java/org/evenhand/record/ContentDeletion.java");

    private static final Pattern SEAMS = Pattern.compile("\"\\s*\\+\\s*\"");

    @Test
    void addsRowsAndNothingElseButForContentsWhoseTimeIsOver() throws IOException {
        assertThat(changesIn(Path.of("src/main"))).containsExactly(DELETES_CONTENTS);
    }

    @Test
    void looksWhereTheRowsAreAdded() throws IOException {
        Pattern adds = Pattern.compile("insert into " + KEPT + "\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(AppendOnlyTests::mayHoldSql)
                            .filter(file -> adds.matcher(statementsIn(file)).find()))
                    .hasSize(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_revision set content = ''",
                "UPDATE ledger_entry SET hash = ''",
                "delete from  ledger_entry",
                "\"delete from \"\n    + \"document_revision where\"",
                "merge into document_revision",
                "truncate table ledger_entry",
                "update table_release set content = null",
                "delete from table_release_member where population = ''",
                "drop table if exists ledger_entry",
                "update seal set head = ''",
                "delete from sealed_entry where position = 7",
                "alter table document_revision drop column content"
            })
    void rejectsEachWayToChangeThem(String statement) {
        assertThat(changes(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_head set seq = 1",
                "update sealed_case set seq = 1",
                "update seal_turn set id = 1",
                "delete from draft_version",
                "update table_release_turn set id = id",
                "select 1 from ledger_entry",
                "alter table ledger_entry add column salt varchar(32)"
            })
    void mindsNoOtherStatement(String statement) {
        assertThat(changes(statement)).isFalse();
    }

    private static List<Path> changesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(AppendOnlyTests::mayHoldSql)
                    .filter(file -> changes(statementsIn(file)))
                    .toList();
        }
    }

    private static boolean mayHoldSql(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".sql");
    }

    private static boolean changes(String source) {
        return CHANGES.matcher(SEAMS.matcher(source).replaceAll("")).find();
    }

    private static String statementsIn(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
