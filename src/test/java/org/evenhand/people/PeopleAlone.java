package org.evenhand.people;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
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
        context.registerBean(LibraryCalendar.class, PeopleAlone::calendar);
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

    private static LibraryCalendar calendar() {
        return new LibraryDays(
                ZoneId.of("America/New_York"), EnumSet.range(MONDAY, FRIDAY), LocalTime.of(17, 0), Set.of());
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
