package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.committees.Committees;
import org.evenhand.committees.Forming;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.testsupport.CaseJobs;
import org.springframework.context.ApplicationContext;

/** A committee of three, the quorum, as it works on a promotion. */
public final class CommitteeWalk {

    private static final int SIZE = 3;

    private final ApplicationContext beans;
    private final PromotionWorld world;
    private final List<String> pool = new ArrayList<>();

    CommitteeWalk(ApplicationContext beans, PromotionWorld world) {
        this.beans = beans;
        this.world = world;
    }

    /** So many people of the rank, out of whom committees are filled. */
    public void pool(int members) {
        while (pool.size() < members) {
            pool.add(world.ofTheRank());
        }
    }

    /** The first alternate of the committee that is proposed. */
    public String alternate(Promotion promotion) {
        return beans.getBean(Forming.class).proposal(promotion.roundId(), world.hr).proposed().stream()
                .filter(one -> one.caseId().equals(promotion.caseId()))
                .map(one -> one.alternates().get(0).memberId())
                .findFirst()
                .orElseThrow();
    }

    /** Library HR forms the committees of the round, unless that of the case is formed. */
    public void forms(Promotion promotion) {
        if (beans.getBean(Committees.class).isFormed(promotion.caseId())) {
            return;
        }
        pool(SIZE);
        Forming forming = beans.getBean(Forming.class);
        String round = promotion.roundId();
        forming.confirm(round, forming.proposal(round, world.hr).fingerprint(), world.hr);
    }

    public List<String> members(Promotion promotion) {
        return beans.getBean(Committees.class).members(promotion.caseId());
    }

    /** Formed, unchallenged, without a conflict: its members can vote. */
    public void sits(Promotion promotion) {
        forms(promotion);
        unchallenged(promotion);
        all(promotion, "declareCommitteeConflict", task -> Map.of("answer", "NO_CONFLICT"));
    }

    public void unchallenged(Promotion promotion) {
        world.answers(world.step(promotion.caseId(), "challengeCommittee"), Map.of("answer", "NONE"));
    }

    /** The members vote so, in the order of their seats, talk, and stay with it; the first writes a minority report. */
    public void reviews(Promotion promotion, String... votes) {
        votesTwice(promotion, votes);
        reports(promotion);
    }

    /** The same, once nobody challenges them any more. */
    public void goesOn(Promotion promotion, String... votes) {
        all(promotion, "declareCommitteeConflict", task -> Map.of("answer", "NO_CONFLICT"));
        votes(promotion, votes);
        reports(promotion);
    }

    private void reports(Promotion promotion) {
        world.answers(world.step(promotion.caseId(), "writeReport"), report());
        String first = members(promotion).get(0);
        all(
                promotion,
                "answerReport",
                task -> first.equals(task.assignee())
                        ? Map.of("answer", "MINORITY", "minority", "I would have asked for more maps.")
                        : Map.of("answer", "AGREE"));
    }

    /** The chair writes the report next. */
    void votesTwice(Promotion promotion, String... votes) {
        sits(promotion);
        votes(promotion, votes);
    }

    private void votes(Promotion promotion, String... votes) {
        vote(promotion, "castSealedVote", votes);
        world.answers(world.step(promotion.caseId(), "holdTalk"), talk(promotion));
        vote(promotion, "castSecondVote", votes);
    }

    Map<String, Object> talk(Promotion promotion) {
        return Map.of(
                "heldOn",
                world.today().toString(),
                "present",
                members(promotion),
                "summary",
                "We talked about the maps.");
    }

    void vote(Promotion promotion, String step, String... votes) {
        List<String> members = members(promotion);
        IntStream.range(0, votes.length)
                .forEach(place -> world.answers(task(promotion, step, members.get(place)), ballot(step, votes[place])));
        beans.getBean(CaseJobs.class).run(promotion.caseId());
    }

    Map<String, Object> ballot(String step, String vote) {
        Map<String, Object> answers = new HashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        world.criteria
                .criteria()
                .forEach(criterion -> rows.add(Map.of("key", criterion.key(), "vote", vote, "why", "As I read it.")));
        answers.put("criteria", rows);
        answers.put("overall", vote);
        answers.put("overallWhy", "As I read it.");
        if (step.equals("castSealedVote")) {
            answers.put("read", true);
        }
        return answers;
    }

    Map<String, Object> report() {
        return Map.of(
                "summary", "The committee looked at ten years of maps.",
                "criteria", world.rows("reason"),
                "viewInFavor", "It is enough.",
                "viewAgainst", "It is not.");
    }

    void all(Promotion promotion, String step, Function<OpenTask, Map<String, Object>> answers) {
        open(promotion).stream()
                .filter(task -> task.step().equals(step))
                .forEach(task -> world.answers(task, answers.apply(task)));
    }

    OpenTask task(Promotion promotion, String step, String person) {
        return open(promotion).stream()
                .filter(task -> task.step().equals(step) && person.equals(task.assignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open for " + person));
    }

    List<OpenTask> open(Promotion promotion) {
        return beans.getBean(Tasks.class).openIn(promotion.caseId());
    }
}
