package org.evenhand.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** This capability without the others, on an empty database: for what happens at the first start. */
public final class PeopleAlone implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Starts it, but runs nothing yet. */
    public PeopleAlone(String profile, String... properties) {
        var database = migrated();
        context.getEnvironment().setActiveProfiles(profile);
        TestPropertyValues.of(properties).applyTo(context);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, TestClock::new);
        context.scan("org.evenhand.people");
        context.refresh();
    }

    /** What the application does once it has started. */
    public void run() throws Exception {
        List<ApplicationRunner> runners =
                new ArrayList<>(context.getBeansOfType(ApplicationRunner.class).values());
        AnnotationAwareOrderComparator.sort(runners);
        for (var runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static DataSource migrated() {
        var database =
                new DriverManagerDataSource(TestDatabase.newUrl(), TestDatabase.isPostgres() ? "postgres" : "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        return database;
    }
}
