package org.evenhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The empty database of a build: made here, by a start on nothing, and laid down by every later start on nothing. */
class ShippedDatabaseTests {

    /** What a start leaves that belongs to one installation: its number, the job of its clean-up, and its calendar with its entry. */
    private static final List<String> OF_ONE_INSTALLATION = List.of(
            "delete from ACT_RU_JOB",
            "delete from ACT_HI_JOB_LOG",
            "delete from ACT_GE_PROPERTY where NAME_ = 'camunda.installation.id'",
            "delete from library_calendar",
            "delete from ledger_entry",
            "delete from ledger_head");

    /** The engine's models and numbers, what is deployed, and the rows that the migrations begin with. */
    private static final Set<String> OF_EVERY_INSTALLATION = Set.of(
            "ACT_GE_BYTEARRAY",
            "ACT_GE_PROPERTY",
            "ACT_GE_SCHEMA_LOG",
            "ACT_RE_CAMFORMDEF",
            "ACT_RE_DECISION_DEF",
            "ACT_RE_DECISION_REQ_DEF",
            "ACT_RE_DEPLOYMENT",
            "ACT_RE_PROCDEF",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_JOBDEF",
            "DEPLOYED_MODELS",
            "PATH_TURN",
            "RETENTION_TURN",
            "ROSTER_VERSION",
            "SEAL_TURN",
            "SEARCH_TURN",
            "TABLE_RELEASE_TURN",
            "VAULT_KEY",
            "flyway_schema_history");

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeTheEmptyDatabase() throws IOException, URISyntaxException {
        Path build = inTheBuild("META-INF/build-info.properties");
        Files.deleteIfExists(build.resolveSibling("empty-database.mark"));
        String mark = start("first").mark();
        var first = database("first");
        OF_ONE_INSTALLATION.forEach(rows -> first.sql(rows).update());
        first.sql("shutdown compact").update();
        Files.copy(
                folder.resolve("first/evenhand.mv.db"),
                build.resolveSibling("empty-database.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(build.resolveSibling("empty-database.mark"), mark);
    }

    @Test
    void holdsNothingThatBelongsToOneInstallation() throws IOException, URISyntaxException {
        Files.createDirectories(folder.resolve("opened"));
        Files.copy(inTheBuild(EmptyDatabase.FILE), folder.resolve("opened/evenhand.mv.db"));
        JdbcClient opened = database("opened");

        assertThat(tablesWithRows(opened)).isSubsetOf(OF_EVERY_INSTALLATION);
        assertThat(opened.sql("select count(*) from vault.vault_key where key_name is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(opened.sql("select NAME_ from ACT_GE_PROPERTY")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "schema.version",
                        "schema.history",
                        "next.dbid",
                        "deployment.lock",
                        "history.cleanup.job.lock",
                        "startup.lock",
                        "installationId.lock",
                        "historyLevel");
    }

    @Test
    void isWhatTheNextStartOnNothingBeginsWith() {
        Instant before = Instant.now().minusMillis(1);
        Begun begun = start("second");

        assertThat(begun.deployments()).isEqualTo(deployments("first"));
        assertThat(begun.migrationsAreDone()).isTrue();
        assertThat(database("second")
                        .sql("select min(DEPLOY_TIME_) from ACT_RE_DEPLOYMENT")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isAfter(before);
        assertThat(database("second")
                        .sql("select min(\"installed_on\") from \"flyway_schema_history\"")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isAfter(before);
    }

    @Test
    void givesEachInstallationItsOwnNumberAndCalendar() {
        start("third");
        start("fourth");

        assertThat(installation("third")).isNotEqualTo(installation("fourth"));
        assertThat(tablesWithRows(database("third"))).contains("LIBRARY_CALENDAR", "LEDGER_ENTRY", "LEDGER_HEAD");
    }

    @Test
    void isNotUsedWithOtherSettingsOfTheDatabase() {
        Begun begun = start(
                "other",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("other/evenhand")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;NON_KEYWORDS=VALUE");

        assertThat(begun.migrationsAreDone()).isTrue();
        assertThat(begun.deployments()).doesNotContainAnyElementsOf(deployments("first"));
    }

    @Test
    void leavesADatabaseThatIsThereAsItIs() {
        Begun begun = start("fifth");
        database("fifth").sql("update roster_version set version = 7").update();
        start("fifth");

        assertThat(deployments("fifth")).isEqualTo(begun.deployments());
        assertThat(database("fifth")
                        .sql("select version from roster_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        assertThat(folder.resolve("fifth").toFile().list()).allMatch(name -> name.startsWith("evenhand."));
    }

    private record Begun(String mark, List<String> deployments, boolean migrationsAreDone) {}

    private static Begun start(String name, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("--server.port=0", "--logging.level.root=warn", "--evenhand.data-dir=" + folder.resolve(name)));
        arguments.addAll(List.of(more));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Evenhand.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new))) {
            return new Begun(
                    context.getBean(EmptyDatabase.class).mark().orElseThrow(),
                    deployments(context.getBean(JdbcClient.class)),
                    context.getBean(Migrations.class).areDone());
        } catch (IOException | java.sql.SQLException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static List<String> deployments(String name) {
        return deployments(database(name));
    }

    private static List<String> deployments(JdbcClient database) {
        return database.sql("select ID_ from ACT_RE_DEPLOYMENT order by ID_")
                .query(String.class)
                .list();
    }

    private static String installation(String name) {
        return database(name)
                .sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'camunda.installation.id'")
                .query(String.class)
                .single();
    }

    private static Set<String> tablesWithRows(JdbcClient database) {
        Set<String> found = new TreeSet<>();
        for (var table : database.sql("select table_schema, table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema <> 'INFORMATION_SCHEMA'")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()) {
            if (database.sql("select exists (select 1 from \"%s\".\"%s\")".formatted(table.get(0), table.get(1)))
                    .query(Boolean.class)
                    .single()) {
                found.add(table.get(1));
            }
        }
        return found;
    }

    private static JdbcClient database(String name) {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve(name).resolve("evenhand"), "sa", ""));
    }

    private static Path inTheBuild(String name) throws URISyntaxException {
        URI found = java.util.Objects.requireNonNull(
                        EmptyDatabase.class.getClassLoader().getResource(name))
                .toURI();
        return Path.of(found);
    }
}
