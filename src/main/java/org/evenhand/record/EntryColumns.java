package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.evenhand.record.seal.StoredEntries;
import org.springframework.stereotype.Component;

/** Entries as they lie in the table. */
@Component
class EntryColumns implements StoredEntries {

    private static final String[] ALL = {
        "case_id",
        "seq",
        "recorded_at",
        "actor",
        "on_behalf_of",
        "kind",
        "facts",
        "document_fingerprints",
        "definition_versions",
        "salt",
        "previous_hash",
        "hash"
    };

    static String of(String table) {
        return Arrays.stream(ALL).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    @Override
    public String columns(String table) {
        return of(table);
    }

    @Override
    public boolean isIntact(ResultSet row) throws SQLException {
        return Ledger.read(row, 0).isIntact();
    }
}
