package org.evenhand.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context an empty database of its own: H2 in memory, or PostgreSQL when the system property
 * {@code evenhand.test.database} says {@code postgres}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final List<ConfigurableApplicationContext> CONTEXTS = new CopyOnWriteArrayList<>();

    /** Whether this run tests on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("evenhand.test.database"));
    }

    /** The address of a new, empty database on the server of this run. */
    public static String newUrl() {
        String name = "evenhand" + DATABASES.incrementAndGet();
        return isPostgres()
                ? PostgresServer.create(name)
                : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + newUrl(),
                        "spring.datasource.username=" + (isPostgres() ? "postgres" : "sa"),
                        "spring.datasource.password=",
                        // in memory H2 cannot be opened anew: see ReopenedDatabase
                        "spring.datasource.hikari.max-lifetime=0")
                .applyTo(context);
        CONTEXTS.add(context);
    }

    static void closeContexts() {
        CONTEXTS.forEach(ConfigurableApplicationContext::close);
    }
}
