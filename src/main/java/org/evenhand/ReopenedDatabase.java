package org.evenhand;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * H2 (2.4.240) checks {@code check (… in (…))} in the session that made it, until the database is opened anew: once the
 * pool has closed that connection, no row enters a table with one. So a file is closed after its tables were made, and the next
 * connection opens it. Nothing on another database.
 */
final class ReopenedDatabase {

    private ReopenedDatabase() {}

    static void of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getURL().startsWith("jdbc:h2:file:")) {
                return;
            }
            statement.execute("shutdown");
            // before this one goes back as well: the pool is to keep none that is closed
            if (database instanceof HikariDataSource pool) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        }
    }
}
