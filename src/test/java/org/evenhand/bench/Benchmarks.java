package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bare.EmptyApplication;
import org.evenhand.Evenhand;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.Jobs;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Timestamps;
import org.evenhand.testsupport.TestClocks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All benchmarks of the first review, one after the other so that none disturbs another; prints, never asserts. */
@Tag("bench")
class Benchmarks {

    private static final Path TARGET = Path.of("target", "bench").toAbsolutePath();
    private static final int BLOCKS = 6;
    private static final int REVIEWS_PER_BLOCK = 15;
    private static final int LOOKS = 400;
    private static final int STARTS = 3;

    private final BenchTable table = new BenchTable();

    @Test
    void measureEverything() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "run");
        try (ConfigurableApplicationContext application = application(folder)) {
            reviews(application, folder);
            launch(application);
            inbox(application);
        }
        startUp(folder);
        demonstration(folder);
        table.publish(TARGET.resolve("bench.json"));
    }

    private static ConfigurableApplicationContext application(Path folder) {
        return new SpringApplicationBuilder(Evenhand.class, TestClocks.class)
                .run(
                        "--evenhand.data-dir=" + folder,
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error");
    }

    /** Whole reviews through the use cases against the bare engine, in turns so that both see the same machine. */
    private void reviews(ConfigurableApplicationContext application, Path folder) {
        BareEngine bare = new BareEngine(folder);
        ReviewWorld world = new ReviewWorld(application);
        Measured ours = new Measured();
        Measured theirs = new Measured();
        for (int block = 0; block < BLOCKS; block++) {
            List<String> cases = world.reviews(REVIEWS_PER_BLOCK);
            boolean warm = block > 0;
            time(warm ? ours : new Measured(), () -> cases.forEach(world::goesToTheEnd));
            time(warm ? theirs : new Measured(), () -> repeat(REVIEWS_PER_BLOCK, bare::review));
        }
        bare.close();
        double oursPerSecond = REVIEWS_PER_BLOCK * 1000 / ours.medianMillis();
        double theirsPerSecond = REVIEWS_PER_BLOCK * 1000 / theirs.medianMillis();
        table.add(
                "whole reviews",
                "%.1f/s through use cases, %.1f/s bare engine".formatted(oursPerSecond, theirsPerSecond),
                oursPerSecond / theirsPerSecond,
                ">= 0.7");
    }

    private void launch(ConfigurableApplicationContext application) {
        double small = launchMillisPerPerson(application, 1_000);
        double large = launchMillisPerPerson(application, 10_000);
        table.add(
                "launch per person",
                "%.2f ms at 1,000, %.2f ms at 10,000 people".formatted(small, large),
                large / small,
                "<= 1.1");
    }

    private static double launchMillisPerPerson(ConfigurableApplicationContext application, int people) {
        ReviewWorld world = new ReviewWorld(application);
        Cycles cycles = application.getBean(Cycles.class);
        Jobs jobs = application.getBean(Jobs.class);
        world.library.staff(people);
        ReviewCycle cycle = world.planned();
        Measured launch = new Measured();
        launch.time(() -> {
            cycles.launch(cycle.id(), world.library.hr);
            jobs.runDue();
        });
        return launch.medianMillis() / people;
    }

    private void inbox(ConfigurableApplicationContext application) {
        double few = inboxMillis(application, 1_000);
        double many = inboxMillis(application, 100_000);
        table.add(
                "inbox page, p95",
                "%.3f ms at 1,000, %.3f ms at 100,000 open tasks".formatted(few, many),
                many / few,
                "<= 1.2");
    }

    /** People with 40 open tasks each, as many as it takes; the pages of 400 of them. */
    private static double inboxMillis(ConfigurableApplicationContext application, int tasks) {
        JdbcClient.create(application.getBean(JdbcTemplate.class))
                .sql("delete from inbox_task")
                .update();
        List<String> people = fill(application.getBean(JdbcTemplate.class), tasks);
        Inbox inbox = application.getBean(Inbox.class);
        people.stream().limit(LOOKS).forEach(person -> inbox.of(person, null));
        Measured looks = new Measured();
        for (int look = 0; look < LOOKS; look++) {
            String person = people.get(look % people.size());
            looks.time(() -> inbox.of(person, null));
        }
        return looks.percentileMillis(95);
    }

    private static List<String> fill(JdbcTemplate jdbc, int tasks) {
        List<String> people = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        Instant day = Instant.parse("2026-12-01T22:00:00Z");
        for (int task = 0; task < tasks; task++) {
            if (task % 40 == 0) {
                people.add("bench-" + tasks + "-" + people.size());
            }
            rows.add(new Object[] {
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                people.get(people.size() - 1),
                Timestamps.utc(day),
                Timestamps.utc(day.plusSeconds(task % 997))
            });
        }
        jdbc.batchUpdate(
                "insert into inbox_task (task_id, case_id, process_instance_id, process_key, step, name, assignee,"
                        + " created_at, due_at, definition_version)"
                        + " values (?, ?, 'any', 'annualReview', 'rateCriteria', 'Rate criteria', ?, ?, ?, 1)",
                rows);
        return people;
    }

    private void startUp(Path folder) throws IOException {
        Measured ours = new Measured();
        Measured empty = new Measured();
        long[] resident = new long[1];
        for (int start = 0; start < STARTS; start++) {
            Path ourData = Files.createTempDirectory(folder, "ours");
            Path theirData = Files.createTempDirectory(folder, "empty");
            ours.time(() -> resident[0] = start(Evenhand.class, ourData));
            empty.time(() -> start(EmptyApplication.class, theirData, "--spring.flyway.enabled=false"));
        }
        table.add(
                "start-up, fresh database",
                "%.1f s, empty application %.1f s".formatted(ours.medianMillis() / 1000, empty.medianMillis() / 1000),
                ours.medianMillis() / empty.medianMillis(),
                "<= 1.3");
        table.note("resident after start", resident[0] + " MB");
    }

    private static long start(Class<?> main, Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--spring.datasource.url=jdbc:h2:file:" + data.resolve("h2") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "--server.port=0"));
        try (Started started = Started.of(main, "Started " + main.getSimpleName(), List.of("-Xmx384m"), arguments)) {
            return started.residentMegabytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void demonstration(Path folder) throws IOException {
        List<String> arguments = List.of(
                "--spring.profiles.active=demo", "--evenhand.data-dir=" + folder.resolve("demo"), "--server.port=0");
        try (Started demo = Started.of(Evenhand.class, "Starting up the JobExecutor", List.of("-Xmx384m"), arguments)) {
            table.note(
                    "demonstration, 384 MB heap",
                    String.format(
                            Locale.US,
                            "ready in %.1f s with its past played, %d MB resident",
                            demo.seconds(),
                            demo.residentMegabytes()));
        }
    }

    private static void time(Measured measured, Runnable work) {
        measured.time(work);
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }
}
