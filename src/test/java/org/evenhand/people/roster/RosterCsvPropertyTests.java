package org.evenhand.people.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.evenhand.people.Role;

class RosterCsvPropertyTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String[] PIECES = {
        "\"", ",", "\n", "\r", ";", "\u0000", "\uFEFF", "\uFFFD", "\u202E", "=", "'", "", "2026-13-45", "🌿", "p1", "hr"
    };

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyValidRosterReadsAsItWasWritten(@ForAll("rosters") List<RosterRow> roster) {
        var file = RosterCsv.write(roster);
        var reading = RosterReader.read(file.getBytes(UTF_8), TODAY);
        assertThat(reading.firstProblems()).isEmpty();
        assertThat(reading.rows()).isEqualTo(roster);
        assertThat(RosterCsv.write(reading.rows())).isEqualTo(file);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aSingleRowSurvivesBeingStaged(@ForAll("rosters") List<RosterRow> roster) {
        assertThat(roster).allSatisfy(row -> assertThat(RosterCsv.read(RosterCsv.write(row)))
                .isEqualTo(row));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aDamagedRosterOnlyEverHasProblems(@ForAll("rosters") List<RosterRow> roster, @ForAll Random random) {
        var text = new StringBuilder(RosterCsv.write(roster));
        for (int times = random.nextInt(8); times >= 0; times--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
        }
        assertIsRowsOrProblems(text.toString().getBytes(UTF_8));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void bytesThatAreNoRosterOnlyEverHaveProblems(@ForAll @Size(max = 400) byte[] bytes) {
        var reading = assertIsRowsOrProblems(bytes);
        assertThat(reading.problems()).isPositive();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFlippedByteOnlyEverHasProblems(@ForAll("rosters") List<RosterRow> roster, @ForAll Random random) {
        var bytes = RosterCsv.write(roster).getBytes(UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        assertIsRowsOrProblems(bytes);
    }

    private static RosterReading assertIsRowsOrProblems(byte[] file) {
        var reading = RosterReader.read(file, TODAY);
        assertThat(reading.firstProblems()).hasSize(Math.min(reading.problems(), Problems.KEPT));
        if (reading.problems() == 0) {
            assertThat(reading.rows()).hasSize(reading.rowsRead()).isNotEmpty();
        }
        return reading;
    }

    @Provide
    Arbitrary<List<RosterRow>> rosters() {
        return row().list().ofMinSize(1).ofMaxSize(30).map(RosterCsvPropertyTests::related);
    }

    /** Gives the rows ids of their own, and each a manager from among those before it. */
    private static List<RosterRow> related(List<RosterRow> rows) {
        var related = new ArrayList<RosterRow>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var manager = at == 0 ? null : "p" + (at - 1) * 7 / 10;
            var roles = at == 0 ? Set.of(Role.HR) : row.roles();
            related.add(new RosterRow(
                    "p" + at,
                    row.name(),
                    row.preferredName(),
                    "Mail." + at + "@example.org",
                    row.unit(),
                    row.directorate(),
                    row.jobTitle(),
                    row.jobFamily(),
                    row.grade(),
                    row.staffCategory(),
                    manager,
                    row.hiredOn(),
                    row.inGradeSince(),
                    row.fte(),
                    roles));
        }
        return related;
    }

    private static Arbitrary<RosterRow> row() {
        var days = Arbitraries.integers().between(0, 9_000);
        return text().list()
                .ofSize(8)
                .flatMap(texts -> days.flatMap(hired -> days.flatMap(
                        later -> shares().flatMap(fte -> roles().map(roles -> row(texts, hired, later, fte, roles))))));
    }

    private static RosterRow row(List<String> texts, int hired, int later, BigDecimal fte, Set<Role> roles) {
        var hiredOn = TODAY.minusDays(hired);
        return new RosterRow(
                "id",
                texts.get(0),
                texts.get(1).length() > 5 ? texts.get(1) : null,
                "mail@example.org",
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                null,
                hiredOn,
                hiredOn.plusDays(Math.min(later, hired)),
                fte,
                roles);
    }

    /** Text as the reader leaves it: composed, trimmed, one space at a time. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("abcXYZ,;\"'=+-@<>&éßłğ林ليلى{} ")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> text.strip().replaceAll(" +", " "))
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<BigDecimal> shares() {
        return Arbitraries.integers().between(1, 1000).map(thousandths -> BigDecimal.valueOf(thousandths, 3));
    }

    private static Arbitrary<Set<Role>> roles() {
        return Arbitraries.of(Role.DEPARTMENT_HEAD, Role.ASSOCIATE_DIRECTOR, Role.HR, Role.ADMINISTRATOR)
                .set()
                .ofMaxSize(3)
                .map(roles -> roles.stream().collect(Collectors.toSet()));
    }
}
