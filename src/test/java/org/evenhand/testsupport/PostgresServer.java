package org.evenhand.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One real PostgreSQL for the whole test run, started when first asked for. It stops itself when the virtual machine
 * ends.
 */
final class PostgresServer {

    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    static String create(String database) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
            return SERVER.getJdbcUrl("postgres", database);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + database, e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "120")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
