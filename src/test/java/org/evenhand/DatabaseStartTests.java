package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class DatabaseStartTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Migrations migrations;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    Clock clock;

    @Autowired
    TestClock testClock;

    @Test
    void runsOnTheDatabaseThisExecutionAsksFor() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
        }
    }

    @Test
    void migratesBeforeTheEngineMakesItsTables() {
        Flyway flyway = migrations.flyway();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(jdbc.sql("select count(*) from ACT_GE_PROPERTY")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void makesTheEngineAndTheSessionsWaitForTheMigrations() {
        assertThat(beans.getBeanDefinition("processEngineFactoryBean").getDependsOn())
                .contains("migrations");
        assertThat(beans.getBeanDefinition("sessionRepository").getDependsOn()).contains("migrations");
    }

    @Test
    void tellsTheTimeTheTestSets() {
        testClock.set(Instant.parse("2026-12-01T12:00:00.123456Z"));
        testClock.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-12-01T12:00:01.123Z");
    }

    @Test
    void theApplicationsOwnClockTicksInMilliseconds() {
        Instant now = new Clocks().clock().instant();
        assertThat(now.getNano() % 1_000_000).isZero();
    }
}
