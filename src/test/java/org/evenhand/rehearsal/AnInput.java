package org.evenhand.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.rehearsal.RehearsalInput.Absent;
import org.evenhand.rehearsal.RehearsalInput.Calendar;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.reviews.LatenessSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Inputs of rehearsals for tests: eight people to a manager, the shipped assumptions. */
public final class AnInput {

    public static final LocalDate OPENS = LocalDate.of(2026, 12, 4);

    private static final int TEAM = 8;

    private AnInput() {}

    /** A cycle of so many people, in which nothing is wrong. */
    public static RehearsalInput of(int people) {
        return with(people(people), Set.of(), List.of(), "usual", Set.of(LocalDate.of(2027, 1, 18)));
    }

    static RehearsalInput absent(int people, Absent... absences) {
        return with(people(people), Set.of(), List.of(absences), "lastDay", Set.of());
    }

    static RehearsalInput without(int people, String gone) {
        return with(people(people), Set.of(gone), List.of(), "usual", Set.of());
    }

    static RehearsalInput onTheLastDay(int people, Set<LocalDate> closed) {
        return with(people(people), Set.of(), List.of(), "lastDay", closed);
    }

    static RehearsalInput with(
            List<Reviewed> people, Set<String> gone, List<Absent> absences, String habit, Set<LocalDate> closed) {
        return new RehearsalInput(
                "cycle",
                "Annual review 2026",
                1,
                OPENS,
                LocalDate.of(2027, 1, 8),
                LocalDate.of(2027, 1, 22),
                LocalDate.of(2027, 1, 29),
                "planner",
                "second",
                new Calendar(
                        ZoneId.of("America/New_York"),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(17, 0),
                        closed),
                people,
                gone,
                absences,
                List.of(),
                Map.of(),
                Map.of(
                        "daysPublished", 14,
                        "groupsWithOtherVersion", 0,
                        "fewestAnchors", 3,
                        "criteriaWithoutEvidenceSlot", 0,
                        "unanchoredTraits", 0,
                        "scalePoints", 4,
                        "findingsNotSettled", 0),
                false,
                settings().with(habit, new LatenessSettings(3)));
    }

    static List<Reviewed> people(int count) {
        List<Reviewed> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(new Reviewed("p" + i, "m" + i / TEAM, "d" + i / (TEAM * TEAM), "a" + i / 250, null));
        }
        return people;
    }

    /** As shipped in {@code application.yaml}. */
    static RehearsalSettings settings() {
        try {
            var file = new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yaml"))
                    .get(0);
            return new Binder(ConfigurationPropertySources.from(file))
                    .bind("evenhand.rehearsal", RehearsalSettings.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
