package org.evenhand.cycles;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.cycles.CycleReviews.OpenReview;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomesLocked;
import org.evenhand.people.People;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** HR locks a cycle: with every review ended, or with a reason why those that are open stay out. */
@Component
class LockCycle implements CaseStep {

    static final String STEP = "lockCycle";
    static final String REASON = "reason";

    /** Names on the page; the board has the others. */
    static final int SHOWN = 20;

    /** The kind of the document. */
    static final String DOCUMENT = "CYCLE_LOCK";

    private static final String NO_REASON = "cycles.refused.lockReason";

    private final CycleRows rows;
    private final EndingRows endings;
    private final LeftOutRows leftOut;
    private final LaunchRows launches;
    private final CycleReviews reviews;
    private final CycleAccess access;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LockCycle(
            CycleRows rows,
            EndingRows endings,
            LeftOutRows leftOut,
            LaunchRows launches,
            CycleReviews reviews,
            CycleAccess access,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.endings = endings;
        this.leftOut = leftOut;
        this.launches = launches;
        this.reviews = reviews;
        this.access = access;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String processKey() {
        return Cycles.PROCESS;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        int open = reviews.countOpen(task.caseId());
        var launch = launches.find(task.caseId()).orElseThrow();
        return Map.of(
                "plan", Map.of("name", cycleOf(task).name()),
                "counts",
                        Map.of(
                                "opened", launch.opened(),
                                "notOpened", launch.notOpened(),
                                "open", open,
                                "more", Math.max(0, open - SHOWN),
                                "ended", launch.opened() - open),
                "late", named(reviews.firstOpen(task.caseId(), SHOWN)));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return hasReason(values) || !isAnythingLeft(task.caseId())
                ? List.of()
                : List.of(StepProblem.at(REASON, NO_REASON));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        var holder = access.hrHolding(task);
        var id = task.caseId();
        var now = clock.instant();
        if (!endings.lock(id, holder, now)) {
            CycleRules.requireRunning(cycleOf(task));
        }
        var open = reviews.open(id).stream().map(OpenReview::caseId).toList();
        if (!open.isEmpty() && !hasReason(values)) {
            throw Refusal.because(Kind.INVALID, NO_REASON);
        }
        leftOut.add(id, open);
        events.publishEvent(new CycleLocked(id, open));
        events.publishEvent(
                new OutcomesLocked(OutcomeKind.REVIEW_CYCLE, id, cycleOf(task).name(), now));
        var content = new LinkedHashMap<>(values);
        content.put("leftOut", open);
        return StepResult.keeping(DOCUMENT, content).saying(Map.of("openReviews", open.size()));
    }

    @Override
    public String readers() {
        return "cycles.readers.ending";
    }

    private boolean isAnythingLeft(String cycleId) {
        return reviews.countOpen(cycleId) > 0
                || launches.find(cycleId).map(Launch::notOpened).orElse(0) > 0;
    }

    private ReviewCycle cycleOf(OpenTask task) {
        return rows.find(task.caseId()).orElseThrow(CycleAccess::missing);
    }

    private List<Map<String, Object>> named(List<OpenReview> open) {
        var names = people.names(open.stream().map(OpenReview::personId).toList());
        return open.stream()
                .map(review -> names.getOrDefault(review.personId(), review.personId()))
                .map(name -> Map.<String, Object>of("name", name))
                .toList();
    }

    private static boolean hasReason(Map<String, Object> values) {
        return values.get(REASON) instanceof String reason && !reason.isBlank();
    }
}
