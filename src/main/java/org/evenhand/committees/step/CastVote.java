package org.evenhand.committees.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.DraftCover;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.Voting;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.criteria.Criterion;
import org.evenhand.engine.OpenTask;

/** A member votes on each criterion and on the whole; draft and vote are kept sealed, and nobody reads them before all can. */
abstract class CastVote extends CommitteeStep {

    static final String ROWS = "criteria";
    static final String OVERALL = "overall";

    private static final String SEALED = "sealed";

    private final Ballots ballots;

    CastVote(String step, CommitteeContext context, Ballots ballots) {
        super(step, context);
        this.ballots = ballots;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("criterionVotes", shown().voteOptions("criterion"));
        context.put("overallVotes", shown().voteOptions(OVERALL));
        return context;
    }

    /** One row for each criterion, with what it asks for. */
    final List<Map<String, Object>> rows(Committee committee) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Criterion criterion : shown().criteria(committee)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", criterion.key());
            row.put("name", criterion.name());
            row.put("description", criterion.description());
            row.put("anchors", criterion.anchors());
            rows.add(row);
        }
        return rows;
    }

    /** Only what was answered is sealed, not what the form shows beside it. */
    private static Map<String, Object> answers(Map<String, Object> values) {
        Map<String, Object> answers = new LinkedHashMap<>(values);
        answers.put(
                ROWS, Voting.rows(values, ROWS).stream().map(CastVote::answered).toList());
        return answers;
    }

    private static Map<String, Object> answered(Map<String, Object> row) {
        Map<String, Object> answered = new LinkedHashMap<>();
        List.of("key", "vote", "why").stream().filter(row::containsKey).forEach(key -> answered.put(key, row.get(key)));
        return answered;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return Ballots.fits(answers(values))
                ? List.of()
                : List.of(StepProblem.at("overallWhy", "committees.problem.tooLongToSeal"));
    }

    @Override
    public DraftCover cover(OpenTask task) {
        Ballots.Of vote = vote(task, committee(task));
        return new DraftCover() {
            @Override
            public Map<String, Object> cover(Map<String, Object> typed) {
                return Map.of(SEALED, ballots.sealDraft(vote, typed));
            }

            @Override
            public Map<String, Object> uncover(Map<String, Object> kept) {
                return ballots.openDraft(vote, String.valueOf(kept.get(SEALED)));
            }
        };
    }

    private static Ballots.Of vote(OpenTask task, Committee committee) {
        return new Ballots.Of(task.caseId(), committee.votingRound(), holder(task));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Committee committee = held(task);
        String box = ballots.seal(vote(task, committee), answers(values));
        return StepResult.keeping(CommitteeDocument.SEALED_VOTE, Voting.sealed(committee.votingRound(), box));
    }
}
