package org.evenhand;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * How much of its file H2 keeps in memory. By itself that is a sixteenth of the heap, however large the heap is; the application
 * needs little more for more people, so that what a large heap has beyond that is there for the database: whoever gives a large
 * record more memory has pages that wait for the file less often. Nothing on another database.
 */
@Component
class DatabaseMemory implements InitializingBean {

    /** With so much the application has all it needs, in kilobytes. */
    static final long ENOUGH = 512 * 1024;

    private static final int OF_ALL = 16;
    private static final int OF_THE_REST = 4;
    private static final int KILOBYTE = 1024;

    private final DataSource database;

    DatabaseMemory(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getURL().startsWith("jdbc:h2:file:")) {
                statement.execute(
                        "set cache_size " + kilobytes(Runtime.getRuntime().maxMemory() / KILOBYTE));
            }
        }
    }

    /**
     * The pages of a database that are kept.
     *
     * @param heap kilobytes
     */
    static long kilobytes(long heap) {
        return heap / OF_ALL + Math.max(0, heap - ENOUGH) / OF_THE_REST;
    }
}
