package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.testsupport.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as it is started in earnest: first on nothing, then on what it left. */
@Tag("database")
class DatabaseRestartTests {

    @TempDir
    Path folder;

    @Test
    void startsOnAnEmptyDatabaseAndAgainOnItsOwn() {
        String[] arguments = TestDatabase.isPostgres() ? postgres() : h2File();
        assertThat(migrationsAfterStart(arguments)).isPositive().isEqualTo(migrationsAfterStart(arguments));
    }

    /** A connection lives for half an hour; what it made lives on. */
    @Test
    void takesRowsWhenTheConnectionThatMadeTheTablesIsGone() throws SQLException {
        String[] arguments = TestDatabase.isPostgres() ? postgres() : newH2File();
        try (ConfigurableApplicationContext context = start(arguments)) {
            closeAllOf(context.getBean(HikariDataSource.class));

            assertThat(context.getBean(JdbcClient.class)
                            .sql("insert into retention_hold (id, scope, target, reason, set_by, set_at)"
                                    + " values ('h', 'PERSON', 'p', 'r', 'b', current_timestamp)")
                            .update())
                    .isOne();
        }
    }

    private static void closeAllOf(HikariDataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        while (all.size() < pool.getMaximumPoolSize()) {
            all.add(pool.getConnection());
        }
        for (Connection one : all) {
            one.unwrap(Connection.class).close();
            pool.evictConnection(one);
            one.close();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Evenhand.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments);
    }

    private static int migrationsAfterStart(String... arguments) {
        try (ConfigurableApplicationContext context = start(arguments)) {
            return context.getBean(Migrations.class).flyway().info().applied().length;
        }
    }

    private String[] h2File() {
        return new String[] {"--server.port=0", "--logging.level.root=warn", "--evenhand.data-dir=" + folder};
    }

    /** With a setting of its own, so that it begins with its migrations and not with the empty database of the build. */
    private String[] newH2File() {
        return new String[] {
            "--server.port=0",
            "--logging.level.root=warn",
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("new/evenhand")
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;NON_KEYWORDS=VALUE"
        };
    }

    private static String[] postgres() {
        return new String[] {
            "--server.port=0",
            "--logging.level.root=warn",
            "--spring.profiles.active=postgres",
            "--EVENHAND_DB_URL=" + TestDatabase.newUrl(),
            "--EVENHAND_DB_USER=postgres",
            "--EVENHAND_DB_PASSWORD="
        };
    }
}
