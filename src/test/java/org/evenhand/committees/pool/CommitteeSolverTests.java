package org.evenhand.committees.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeSolverTests {

    private static final PoolRules RULES = new PoolRules(3, 2, 3, 1);

    @ParameterizedTest(name = "rank {0} where {1} is sought, last served {2}: {3}")
    @CsvSource({
        "2, 3, , RANK_BELOW",
        "3, 3, , ''",
        "4, 3, , ''",
        "3, 3, 2025, COOLING_OFF",
        "3, 3, 2024, ''",
        "2, 3, 2025, RANK_BELOW"
    })
    void seatsNobodyAgainstARule(int rank, int sought, Integer lastServed, String rule) {
        ProposedCommittee committee =
                one(round(List.of(aCase("c", sought)), List.of(new PoolMember("m", rank, 0, lastServed, true))));

        assertThat(committee.members()).hasSize(rule.isEmpty() ? 1 : 0);
        assertThat(committee.keptOut()).isEqualTo(rule.isEmpty() ? Map.of() : Map.of(PoolRule.valueOf(rule), 1));
    }

    @Test
    void countsByRuleWhyNobodyIsLeft() {
        ProposedCommittee committee = one(round(
                List.of(new CaseToFill("c", 3, Set.of("subject", "referee"))),
                List.of(
                        member("subject", 3),
                        member("referee", 4),
                        member("junior", 2),
                        new PoolMember("tired", 3, 0, 2025, true),
                        new PoolMember("away", 3, 0, null, false))));

        assertThat(committee.keptOut())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        PoolRule.OTHER_ROLE,
                        2,
                        PoolRule.RANK_BELOW,
                        1,
                        PoolRule.COOLING_OFF,
                        1,
                        PoolRule.NOT_AVAILABLE,
                        1));
        assertThat(committee.eligible()).isZero();
        assertThat(committee.missing()).isEqualTo(3);
        assertThat(committee.chairId()).isNull();
        assertThat(committee.reaches(3)).isFalse();
    }

    @Test
    void exchangesMembersSoThatACaseWithFewChoicesIsFilledToo() {
        List<PoolMember> pool = members("a", "b", "c", "d", "e", "f");
        CaseToFill open = aCase("1-open", 3);
        CaseToFill narrow = new CaseToFill("2-narrow", 3, Set.of("d", "e", "f"));

        List<ProposedCommittee> committees = CommitteeSolver.solve(round(List.of(open, narrow), pool));

        assertThat(ids(committees.get(0))).containsExactly("d", "e", "f");
        assertThat(ids(committees.get(1))).containsExactly("a", "b", "c");
    }

    @Test
    void asksFirstWhoServesLeastThenWhoServedLongestAgo() {
        ProposedCommittee committee = one(round(
                List.of(aCase("c", 3)),
                List.of(
                        new PoolMember("busy", 3, 2, null, true),
                        new PoolMember("long-ago", 3, 0, 2019, true),
                        new PoolMember("lately", 3, 0, 2024, true),
                        member("never", 3),
                        new PoolMember("some", 3, 1, null, true))));

        assertThat(ids(committee)).containsExactly("lately", "long-ago", "never");
        assertThat(committee.alternates()).extracting(Choice::memberId).containsExactly("some", "busy");
        assertThat(committee.members()).contains(new Choice("long-ago", 3, 0, 2019));
        assertThat(committee.alternates()).first().isEqualTo(new Choice("some", 3, 1, null));
    }

    @Test
    void saysOfEachInHowManyOtherCommitteesTheySit() {
        List<ProposedCommittee> committees =
                CommitteeSolver.solve(round(List.of(aCase("c", 3), aCase("d", 3)), members("a", "b", "c")));

        assertThat(committees).allSatisfy(committee -> assertThat(committee.members())
                .extracting(Choice::serving)
                .containsOnly(1));
    }

    @Test
    void givesTheChairInTurn() {
        List<ProposedCommittee> committees = CommitteeSolver.solve(
                round(List.of(aCase("c", 3), aCase("d", 3), aCase("e", 3)), members("a", "b", "c")));

        assertThat(committees).extracting(ProposedCommittee::chairId).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void answersTheSameToTheSameQuestionInWhateverOrderItIsPut() {
        List<CaseToFill> cases = new ArrayList<>(
                IntStream.range(0, 6).mapToObj(i -> aCase("c" + i, 3)).toList());
        List<PoolMember> pool = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(i -> member("m" + i, 3)).toList());
        List<ProposedCommittee> first = CommitteeSolver.solve(round(cases, pool));
        Collections.reverse(cases);
        Collections.reverse(pool);

        assertThat(CommitteeSolver.solve(round(cases, pool))).isEqualTo(first);
    }

    @Test
    void drawsAnewAmongEqualsWithAnotherSeed() {
        List<PoolMember> pool =
                IntStream.range(0, 30).mapToObj(i -> member("m" + i, 3)).toList();
        Round round = round(List.of(aCase("c", 3)), pool);

        assertThat(one(new Round(round.year(), round.cases(), pool, RULES, 2)))
                .isNotEqualTo(one(new Round(round.year(), round.cases(), pool, RULES, 1)));
    }

    @Test
    void refusesAQuorumBelowThreeAndFewerSeatsThanTheQuorum() {
        assertThatThrownBy(() -> new PoolRules(3, 0, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PoolRules(3, 0, 4, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ProposedCommittee one(Round round) {
        return CommitteeSolver.solve(round).get(0);
    }

    private static Round round(List<CaseToFill> cases, List<PoolMember> pool) {
        return new Round(2026, cases, pool, RULES, 1);
    }

    private static CaseToFill aCase(String id, int rank) {
        return new CaseToFill(id, rank, Set.of());
    }

    private static PoolMember member(String id, int rank) {
        return new PoolMember(id, rank, 0, null, true);
    }

    private static List<PoolMember> members(String... ids) {
        return List.of(ids).stream().map(id -> member(id, 3)).toList();
    }

    private static List<String> ids(ProposedCommittee committee) {
        return committee.members().stream().map(Choice::memberId).toList();
    }
}
