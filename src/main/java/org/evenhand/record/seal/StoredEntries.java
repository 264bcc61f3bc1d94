package org.evenhand.record.seal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Knows how entries of the ledger are stored, for whoever reads them here. */
public interface StoredEntries {

    /** All columns of an entry, of a table by that name. */
    String columns(String table);

    /** Whether the hash of the entry in a row still belongs to its content. */
    boolean isIntact(ResultSet row) throws SQLException;
}
