package org.evenhand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date before anything uses them. Flyway does that; where its history names exactly the files
 * that are here, each with the sum of its content, it would find nothing to do and is not started.
 */
@Component
@DependsOn("emptyDatabase")
class Migrations implements InitializingBean {

    private static final String FOLDER = "classpath:db/migration";
    private static final String HISTORY = "flyway_schema_history";
    // Flyway quotes the names of its table and columns, so that they are small in H2 too
    private static final String DONE = "select \"script\", case when \"success\" then \"checksum\" end from \""
            + HISTORY + "\" where \"version\" is not null";

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws IOException, SQLException {
        if (!areDone()) {
            try (Connection connection = database.getConnection();
                    UnhurriedWrites unhurried = UnhurriedWrites.on(connection)) {
                flyway().migrate();
            }
            ReopenedDatabase.of(database);
        }
    }

    /** Whether Flyway has run each of the files here as it is, and nothing else. */
    boolean areDone() throws IOException, SQLException {
        return files().equals(done());
    }

    Flyway flyway() {
        return Flyway.configure().dataSource(database).locations(FOLDER).load();
    }

    /** What Flyway keeps of each file it has run: its name and sum; no sum where it failed. */
    private Map<String, Integer> done() throws SQLException {
        Map<String, Integer> done = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            if (hasHistory(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(DONE)) {
                    while (row.next()) {
                        done.put(row.getString(1), row.getInt(2));
                    }
                }
            }
        }
        return done;
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
            return found.next();
        }
    }

    private static Map<String, Integer> files() throws IOException {
        Map<String, Integer> files = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "/*.sql")) {
            files.put(String.valueOf(file.getFilename()), sum(file));
        }
        return files;
    }

    /** As Flyway counts it: line by line, so that ends of lines do not matter. */
    private static int sum(Resource file) {
        CRC32 sum = new CRC32();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (int) sum.getValue();
    }
}
