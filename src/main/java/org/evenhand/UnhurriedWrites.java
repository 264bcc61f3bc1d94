package org.evenhand;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * While tables are made, H2 need not write after each of several hundred statements: nobody has been told yet that
 * anything is kept, and a start that is killed goes on where the file says. Nothing on another database.
 */
final class UnhurriedWrites implements AutoCloseable {

    private static final String DELAY =
            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'";
    private static final int MILLIS = 500;

    private final Statement statement;
    private final String before;

    private UnhurriedWrites(Statement statement, String before) {
        this.statement = statement;
        this.before = before;
    }

    static UnhurriedWrites on(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return new UnhurriedWrites(statement, "");
        }
        try (ResultSet found = statement.executeQuery(DELAY)) {
            String before = found.next() ? found.getString(1) : "";
            return new UnhurriedWrites(statement, before).begun();
        }
    }

    private UnhurriedWrites begun() throws SQLException {
        set(String.valueOf(MILLIS));
        return this;
    }

    /** Writes as before. */
    @Override
    public void close() throws SQLException {
        set(before);
        statement.close();
    }

    private void set(String millis) throws SQLException {
        if (!before.isEmpty()) {
            statement.execute("set write_delay " + millis);
        }
    }
}
