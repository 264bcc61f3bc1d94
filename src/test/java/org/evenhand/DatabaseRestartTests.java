package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.evenhand.testsupport.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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

    private static int migrationsAfterStart(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Evenhand.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments)) {
            return context.getBean(Migrations.class).flyway().info().applied().length;
        }
    }

    private String[] h2File() {
        return new String[] {"--server.port=0", "--logging.level.root=warn", "--evenhand.data-dir=" + folder};
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
