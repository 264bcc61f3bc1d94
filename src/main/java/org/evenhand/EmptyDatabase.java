package org.evenhand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.evenhand.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A new database file of H2 begins as a copy of the empty one that the tests of this very build made: its tables, and
 * its models deployed. Where there is none, or it is of another build or other settings, the start makes everything.
 */
@Component
class EmptyDatabase implements InitializingBean {

    static final String FILE = "META-INF/empty-database.mv.db";
    static final String MARK = "META-INF/empty-database.mark";
    private static final String BUILD = "META-INF/build-info.properties";
    private static final String SCHEME = "jdbc:h2:file:";
    // what is in the copy is new here, whenever the copy was made
    private static final List<String> BEGIN_NOW = List.of(
            "update \"flyway_schema_history\" set \"installed_on\" = ?",
            "update ACT_RE_DEPLOYMENT set DEPLOY_TIME_ = ?",
            "update deployed_models set deployed_at = ?");

    private final Environment settings;
    private final DataSource database;
    private final Clock clock;

    EmptyDatabase(Environment settings, DataSource database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Optional<Path> file = file();
        if (file.isPresent() && Files.notExists(file.get()) && isMadeForThis()) {
            copyTo(file.get());
            beginNow();
        }
    }

    /** The build and whatever decides what a file of H2 looks like: two that agree in it make the same empty database. */
    Optional<String> mark() throws IOException {
        Optional<byte[]> build = resource(BUILD);
        return build.map(info -> Sha256.of(info) + " " + Sha256.of(setting("username") + "\n" + setting("password"))
                + " " + url().substring(url().indexOf(';') + 1));
    }

    private boolean isMadeForThis() throws IOException {
        Optional<String> made = resource(MARK).map(text -> new String(text, UTF_8));
        return made.isPresent() && made.equals(mark());
    }

    private Optional<Path> file() {
        return Optional.of(url())
                .filter(url -> url.startsWith(SCHEME) && url.contains(";"))
                .map(url -> Path.of(url.substring(SCHEME.length(), url.indexOf(';')) + ".mv.db"));
    }

    /** In two steps, so that a start that is killed leaves the whole file or none. */
    private static void copyTo(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path copy = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try (InputStream empty = Objects.requireNonNull(found(FILE))) {
            Files.copy(empty, copy);
            Files.move(copy, file);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void beginNow() {
        JdbcClient jdbc = JdbcClient.create(database);
        Timestamp now = Timestamp.from(clock.instant());
        BEGIN_NOW.forEach(change -> jdbc.sql(change).param(now).update());
    }

    private String url() {
        return setting("url");
    }

    private String setting(String name) {
        return settings.getProperty("spring.datasource." + name, "");
    }

    private static Optional<byte[]> resource(String name) throws IOException {
        try (InputStream found = found(name)) {
            return found == null ? Optional.empty() : Optional.of(found.readAllBytes());
        }
    }

    private static @Nullable InputStream found(String name) {
        return EmptyDatabase.class.getClassLoader().getResourceAsStream(name);
    }
}
