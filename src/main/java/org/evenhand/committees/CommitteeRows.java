package org.evenhand.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.committees.ballot.Abstention;
import org.evenhand.committees.ballot.Majority;
import org.evenhand.committees.ballot.TallyRules;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code committee} and {@code committee_kept_away}. */
@Repository
public class CommitteeRows {

    private final JdbcClient jdbc;

    CommitteeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewCommittee needed) {
        jdbc.sql("insert into committee (case_id, round_id, serving_year, subject_id, rank_sought, criteria_set_id,"
                        + " state, voting_round) values (?, ?, ?, ?, ?, ?, 'NEEDED', 1)")
                .params(needed.caseId(), needed.roundId(), needed.year(), needed.subjectId())
                .params(needed.rankSought(), needed.criteriaSetId())
                .update();
        needed.parts().forEach((person, part) -> keepAway(needed.caseId(), person, part));
    }

    void keepAway(String caseId, String person, String part) {
        jdbc.sql("insert into committee_kept_away (case_id, person_id, part) values (?, ?, ?)")
                .params(caseId, person, part)
                .update();
    }

    public Optional<Committee> find(String caseId) {
        return jdbc.sql("select * from committee where case_id = ?")
                .param(caseId)
                .query(CommitteeRows::committee)
                .optional();
    }

    /** @throws Refusal of kind MISSING when the case has no committee */
    public Committee get(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.because(Kind.MISSING, "committees.refused.missing"));
    }

    /** Those of a round, by case id. */
    List<Committee> ofRound(String roundId) {
        return jdbc.sql("select * from committee where round_id = ? order by case_id")
                .param(roundId)
                .query(CommitteeRows::committee)
                .list();
    }

    /** Rounds in which a committee is still to be formed, with how many. */
    List<Map.Entry<String, Integer>> open() {
        return jdbc.sql("select round_id, count(*) as needed from committee where state = 'NEEDED'"
                        + " group by round_id order by round_id")
                .query((row, number) -> Map.entry(row.getString("round_id"), row.getInt("needed")))
                .list();
    }

    /** Person ids with another part in the case. */
    public Set<String> keptAway(String caseId) {
        return jdbc.sql("select person_id from committee_kept_away where case_id = ?")
                .param(caseId)
                .query(String.class)
                .set();
    }

    /** The same for each case of a round; one query. */
    Map<String, Set<String>> keptAwayIn(String roundId) {
        Map<String, Set<String>> keptAway = new HashMap<>();
        jdbc.sql("select k.case_id, k.person_id from committee_kept_away k join committee c on c.case_id = k.case_id"
                        + " where c.round_id = ?")
                .param(roundId)
                .query(row -> {
                    keptAway.computeIfAbsent(row.getString("case_id"), one -> new HashSet<>())
                            .add(row.getString("person_id"));
                });
        return keptAway;
    }

    /** Confirms it; false when somebody did so already. */
    boolean form(String caseId, @Nullable String chair, String convener, CommitteeRules rules) {
        return jdbc.sql("update committee set state = 'FORMED', chair_id = ?, convener_id = ?, seats = ?, quorum = ?,"
                                + " abstention = ?, majority = ?, tie_rule = ? where case_id = ? and state = 'NEEDED'")
                        .param(chair)
                        .params(convener, rules.seats(), rules.quorum())
                        .params(
                                rules.counting().abstention().name(),
                                rules.counting().majority().name())
                        .params(rules.tieRule().name(), caseId)
                        .update()
                == 1;
    }

    void chair(String caseId, String chair) {
        jdbc.sql("update committee set chair_id = ? where case_id = ?")
                .params(chair, caseId)
                .update();
    }

    /** The votes of a round are out, and the next one is open. */
    void revealed(String caseId) {
        jdbc.sql("update committee set state = 'REVEALED', voting_round = voting_round + 1 where case_id = ?")
                .param(caseId)
                .update();
    }

    /** The votes so far stay as they are; the next one is a first one. */
    void lookAgain(String caseId) {
        jdbc.sql("update committee set first_round = voting_round + 1, voting_round = voting_round + 1, outcome = null,"
                        + " state = case when state = 'FORMED' then 'FORMED' else 'REVEALED' end where case_id = ?")
                .param(caseId)
                .update();
    }

    void outcome(String caseId, CommitteeOutcome outcome) {
        jdbc.sql("update committee set outcome = ? where case_id = ?")
                .params(outcome.name(), caseId)
                .update();
    }

    void end(String caseId, CommitteeState state) {
        jdbc.sql("update committee set state = ? where case_id = ?")
                .params(state.name(), caseId)
                .update();
    }

    private static Committee committee(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Committee(
                row.getString("case_id"),
                row.getString("round_id"),
                row.getInt("serving_year"),
                row.getString("subject_id"),
                row.getString("rank_sought"),
                row.getString("criteria_set_id"),
                CommitteeState.valueOf(row.getString("state")),
                row.getString("chair_id"),
                row.getString("convener_id"),
                rules(row),
                row.getInt("voting_round"),
                row.getInt("first_round"),
                outcome == null ? null : CommitteeOutcome.valueOf(outcome));
    }

    private static @Nullable CommitteeRules rules(ResultSet row) throws SQLException {
        return row.getString("tie_rule") == null
                ? null
                : new CommitteeRules(
                        row.getInt("seats"),
                        new TallyRules(
                                row.getInt("quorum"),
                                Abstention.valueOf(row.getString("abstention")),
                                Majority.valueOf(row.getString("majority"))),
                        TieRule.valueOf(row.getString("tie_rule")));
    }
}
