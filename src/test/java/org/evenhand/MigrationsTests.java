package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.evenhand.testsupport.TestDatabase;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class MigrationsTests {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.newUrl(), TestDatabase.isPostgres() ? "postgres" : "sa", "");
    private final Migrations migrations = new Migrations(database);

    @BeforeEach
    void migrate() throws Exception {
        assertThat(migrations.areDone()).isFalse();
        migrations.afterPropertiesSet();
    }

    @Test
    void areDoneWhereFlywayWouldFindNothingToDo() throws Exception {
        assertThat(migrations.areDone()).isTrue();
        assertThat(migrations.flyway().info().pending()).isEmpty();
        assertThat(migrations.flyway().validateWithResult().validationSuccessful)
                .isTrue();
    }

    @Test
    void leaveAFileThatIsNotWhatWasRunToFlywayWhichRefusesIt() {
        history("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" + 1 where \"version\" = '5'");
        refusedWith("Migration checksum mismatch for migration version 5");
    }

    @Test
    void leaveAMigrationThatFailedToFlywayWhichRefusesIt() {
        history("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '38'");
        refusedWith("failed migration to version 38");
    }

    @Test
    void leaveWhatIsGoneFromHereToFlywayWhichRefusesIt() {
        history("update \"flyway_schema_history\" set \"script\" = 'V5__gone.sql', \"description\" = 'gone',"
                + " \"version\" = '4.5' where \"version\" = '5'");
        refusedWith("4.5");
    }

    private void refusedWith(String reason) {
        assertThatExceptionOfType(FlywayValidateException.class)
                .isThrownBy(migrations::afterPropertiesSet)
                .withMessageContaining(reason);
    }

    private void history(String change) {
        assertThat(JdbcClient.create(database).sql(change).update()).isOne();
    }
}
