package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;
import org.evenhand.equity.release.ReleaseAnswer.Refused;
import org.evenhand.equity.release.ReleaseAnswer.Released;
import org.evenhand.record.Ledger;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
class ReleaseGateTests {

    private static final Dimension PROMOTED = new Dimension("promoted", Kind.OUTCOME, List.of("yes", "no"));
    private static final long[][] COUNTS = {{3, 30}, {50, 51}, {40, 60}};

    @Autowired
    ReleaseGate gate;

    @Autowired
    LedgerReading reading;

    @Autowired
    LedgerWriting writing;

    @Autowired
    ReleaseLedger releases;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String id = UUID.randomUUID().toString();

    @Test
    void releasesWhatIsSafeAndWritesItDown() {
        ReleasedTable table = released(gate.release(order(table(id, 0), Tier.EVERYONE)));

        assertThat(table.number(CellName.of("a", "yes")).isShown()).isFalse();
        assertThat(table.number(CellName.of("a", CellName.ALL)).count()).hasValue(33);
        assertThat(table.rate(CellName.of("b", "yes"), CellName.of("b", CellName.ALL)))
                .hasValue(50.0 / 101);
        assertThat(table.rate(CellName.of("a", "yes"), CellName.of("a", CellName.ALL)))
                .isEmpty();
        assertThat(table.derived(List.of(CellName.of("a", "yes"), CellName.of("b", "yes")), counts -> 1))
                .isEmpty();

        ReleaseEntry entry = table.release();
        assertThat(releases.entries()).contains(entry);
        assertThat(entry.by()).isEqualTo("analyst");
        assertThat(entry.at()).isEqualTo(TestClock.START);
        assertThat(entry.people()).isEqualTo(234);
        assertThat(ledger.of(ReleaseTrail.CHAIN))
                .anySatisfy(one -> assertThat(one.facts()).containsValues(id, entry.content(), entry.population()));
        assertThat(releases.tables(Tier.EVERYONE, id)).hasSize(1);
    }

    @Test
    void keepsNoCountItHides() {
        released(gate.release(order(table(id, 0), Tier.EVERYONE)));
        List<AuditedTable> kept = releases.audited();
        AuditedTable table = kept.get(kept.size() - 1);
        assertThat(table.number(CellName.of("a", "yes"))).isEqualTo(new AuditedNumber(false, null, true));
        assertThat(jdbc.sql("select count(*) from table_release_member where member like ?")
                        .param("%" + id + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void givesTheSameAgainAndNothingElseUnderTheSameId() {
        ReleasedTable first = released(gate.release(order(table(id, 0), Tier.HR)));
        ReleasedTable second = released(gate.release(order(table(id, 0), Tier.HR)));
        assertThat(second.release()).isEqualTo(first.release());
        assertThat(second.names()).allMatch(name -> second.number(name).equals(first.number(name)));
        assertThatThrownBy(() -> gate.release(order(table(id, 50), Tier.HR))).hasMessageContaining("otherTable");
    }

    @Test
    void refusesAFewPeopleMoreOrLess() {
        released(gate.release(order(table(id, 0), Tier.EVERYONE)));
        Refused refused = (Refused) gate.release(order(table(id + "-b", 2), Tier.EVERYONE));
        assertThat(refused.reason()).endsWith("differencing");
        assertThat(releases.table(id + "-b", Tier.EVERYONE)).isEmpty();
    }

    @Test
    void ofTwoThatTogetherWouldTellTooMuchAtOnceOnePasses() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Object> answers = Together.run(2, () -> {
            int shift = 3 * next.getAndIncrement();
            return gate.release(order(table(id + shift, shift), Tier.EVERYONE));
        });
        assertThat(answers).hasOnlyElementsOfType(ReleaseAnswer.class);
        assertThat(answers).filteredOn(Released.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(1);
    }

    @Test
    void manyOrdersAtOnceAllGetAnAnswer() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Object> answers = Together.run(4, () -> {
            int number = next.getAndIncrement();
            return gate.release(order(table(id + number, 1000 * number), Tier.HR));
        });
        assertThat(answers).hasSize(4).hasOnlyElementsOfType(Released.class);
        assertThat(releases.tables(Tier.HR, id))
                .extracting(table -> table.release().number())
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void whileOneIsAuditedNobodyWaitsAndWhatWasReleasedMeanwhileCounts() {
        ReleaseOrder slow = order(table(id, 0), Tier.EVERYONE);
        LedgerState seen = reading.state(slow);
        AuditedTable audited = Releasable.of(slow, seen);

        released(gate.release(order(table(id + "-quick", 3), Tier.EVERYONE)));

        assertThat(writing.write(slow, audited, seen.last())).isEmpty();
        assertThat(releases.table(id, Tier.EVERYONE)).isEmpty();
        assertThat(((Refused) gate.release(slow)).reason()).endsWith("differencing");
    }

    @Test
    void isWrittenDownEvenIfWhoeverAskedGivesUp() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            gate.release(order(table(id, 0), Tier.HR));
            status.setRollbackOnly();
        });
        assertThat(releases.table(id, Tier.HR)).isPresent();
    }

    @Test
    void opensTheExactTierToTwoPeopleAndKeepsNoNumberOfIt() {
        FixedTable table = table(id, 0);
        assertThatThrownBy(() -> new ReleaseOrder(table, Tier.EXACT, "analyst", "analyst"))
                .hasMessageContaining("twoPeople");
        ReleasedTable exact = released(gate.release(new ReleaseOrder(table, Tier.EXACT, "analyst", "second")));
        assertThat(exact.number(CellName.of("a", "yes")).count()).hasValue(3);
        assertThat(exact.hidesSomething()).isFalse();
        assertThat(releases.entries()).contains(exact.release());
        assertThat(jdbc.sql("select count(*) from table_release where table_id = ? and content is null")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(releases.table(id, Tier.EXACT)).isEmpty();
    }

    @Test
    void putsCategoriesTogetherWhereTheTableSaysHow() {
        LinkedHashMap<String, List<String>> rollUp = new LinkedHashMap<>();
        rollUp.put("a or b", List.of("a", "b"));
        rollUp.put("c or d", List.of("c", "d"));
        FixedTable small = table(id, 0, List.of("a", "b", "c", "d"), new long[][] {{1, 9}, {1, 10}, {1, 11}, {1, 12}});
        assertThat(((Refused) gate.release(order(small, Tier.EVERYONE))).reason())
                .endsWith("nothingLeft");

        ReleasedTable table = released(gate.release(order(small.orRolledUp("group " + id, rollUp), Tier.EVERYONE)));
        assertThat(table.dimensions().get(0).categories()).containsExactly("a or b", "c or d");
        assertThat(table.number(CellName.of("a or b", CellName.ALL)).count()).hasValue(21);
        assertThat(released(gate.release(order(small, Tier.EVERYONE))).release())
                .isEqualTo(table.release());
    }

    @Test
    void writesWhatIsShownAsCsvAndSaysWhatIsNot() {
        ReleasedTable table = released(gate.release(order(table(id, 0), Tier.EVERYONE)));
        assertThat(ReleasedCsv.of(table, "not shown").lines())
                .contains("b,yes,50,", "a,yes,,not shown", "all,all,234,")
                .hasSize(13);
    }

    private ReleasedTable released(ReleaseAnswer answer) {
        assertThat(answer).isInstanceOf(Released.class);
        return ((Released) answer).table();
    }

    private static ReleaseOrder order(FixedTable table, Tier tier) {
        return ReleaseOrder.of(table, tier, "analyst");
    }

    private FixedTable table(String tableId, int shift) {
        return table(tableId, shift, List.of("a", "b", "c"), COUNTS);
    }

    private FixedTable table(String tableId, int shift, List<String> groups, long[][] counts) {
        int people = IntStream.range(0, counts.length)
                .map(row -> (int) (counts[row][0] + counts[row][1]))
                .sum();
        Population population = Population.of(
                IntStream.range(shift, shift + people).mapToObj(i -> id + i).toList());
        Dimension group = new Dimension("group " + id, Kind.IDENTITY, groups);
        return FixedTable.twoWay(tableId, "Promoted by group", population, group, PROMOTED, counts);
    }
}
