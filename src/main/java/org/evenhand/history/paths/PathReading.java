package org.evenhand.history.paths;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.TakenWay;
import org.evenhand.engine.WayStep;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Reads the way that the engine remembers beside the ledger of the case, which says why and whether both fit together. */
final class PathReading {

    static final String STEP_COMPLETED = "stepCompleted";
    private static final String STEP = "step";
    private static final String SENT_BACK = "SENT_BACK";

    /** Entries that say why a case goes on from an earlier step. */
    static final Map<String, Cause> CAUSES = Map.of(
            "reviewReopened", Cause.REOPENED,
            "promotionReopened", Cause.REOPENED,
            "criteriaReplaced", Cause.NEW_CRITERIA,
            "allLookAgain", Cause.NEW_MATERIAL,
            "stepDoneAnew", Cause.DONE_ANEW);

    static final Map<String, PathMark> MARKS = Map.of(
            "reviewCorrected", PathMark.CORRECTED,
            "reviewReopened", PathMark.REOPENED,
            "promotionReopened", PathMark.REOPENED,
            "promotionWithdrawn", PathMark.WITHDRAWN,
            "appealWithdrawn", PathMark.WITHDRAWN,
            "reviewEnded", PathMark.ENDED_BY_HR,
            "promotionEnded", PathMark.ENDED_BY_HR);

    private final TakenWay way;
    private final List<LedgerEntry> entries;
    private final Map<String, Deque<LedgerEntry>> completions = new HashMap<>();
    private final Map<String, Integer> recorded = new HashMap<>();
    private final Set<PathMark> marks = EnumSet.noneOf(PathMark.class);

    /** @param entries of the case, those of kinds that are read here, in their order */
    PathReading(TakenWay way, List<LedgerEntry> entries) {
        this.way = way;
        this.entries = entries;
        for (LedgerEntry entry : entries) {
            if (isOwnStep(entry)) {
                completions
                        .computeIfAbsent(stepOf(entry), step -> new ArrayDeque<>())
                        .add(entry);
                recorded.merge(stepOf(entry), 1, Integer::sum);
            } else if (MARKS.containsKey(entry.kind())) {
                marks.add(MARKS.get(entry.kind()));
            }
        }
    }

    private boolean isOwnStep(LedgerEntry entry) {
        return entry.kind().equals(STEP_COMPLETED)
                && entry.definitionVersions().containsKey(way.processKey())
                && !way.unseen().contains(stepOf(entry));
    }

    private static String stepOf(LedgerEntry entry) {
        return String.valueOf(entry.facts().get(STEP));
    }

    CasePath read() {
        Variant variant = new Variant();
        List<PathStep> steps = new ArrayList<>();
        Before before = new Before(null, null, 0);
        for (WayStep step : way.steps()) {
            LedgerEntry done = done(step);
            if (step.beside()) {
                variant.beside(step.step());
                steps.add(new PathStep(step, null, null));
                continue;
            }
            Optional<Cause> told = told(before.seq(), done == null ? Long.MAX_VALUE : done.seq());
            if (step.jumped() && told.isEmpty()) {
                marks.add(PathMark.MOVED);
            }
            Cause cause = variant.isReturn(step.step()) ? cause(step, before, told) : null;
            variant.come(step.step(), step.lapsed(), cause == null ? Cause.MODEL : cause);
            steps.add(new PathStep(step, before.waited(step), cause));
            before = new Before(step, done, done == null ? before.seq() : done.seq());
        }
        addMarks();
        return new CasePath(steps, variant.tokens(), marks);
    }

    /**
     * The step before on the way.
     *
     * @param seq the newest completed step known by then
     */
    private record Before(@Nullable WayStep step, @Nullable LedgerEntry done, long seq) {

        @Nullable
        Long waited(WayStep next) {
            return step == null ? null : minutes(step.endedAt(), next.openedAt());
        }

        boolean sentBack() {
            return done != null && SENT_BACK.equals(done.facts().get("document"));
        }
    }

    /** Never less than nothing: what goes on side by side begins before the other ends. */
    static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }

    private @Nullable LedgerEntry done(WayStep step) {
        Deque<LedgerEntry> same = completions.get(step.step());
        return step.lapsed() || same == null ? null : same.poll();
    }

    private Optional<Cause> told(long after, long before) {
        return entries.stream()
                .filter(entry -> entry.seq() > after && entry.seq() < before)
                .flatMap(entry -> Optional.ofNullable(CAUSES.get(entry.kind())).stream())
                .findFirst();
    }

    private static Cause cause(WayStep step, Before before, Optional<Cause> told) {
        if (told.isPresent()) {
            return told.get();
        }
        if (step.jumped()) {
            return Cause.MOVED;
        }
        if (before.step() != null && before.step().checks()) {
            return Cause.CHECKPOINT;
        }
        return before.sentBack() ? Cause.SENT_BACK : Cause.MODEL;
    }

    private void addMarks() {
        if (way.migrated()) {
            marks.add(PathMark.MIGRATED);
        }
        if (way.repaired()) {
            marks.add(PathMark.REPAIRED);
        }
        if (way.moves() > 0) {
            marks.add(PathMark.MOVED);
        }
        Set<String> all = new HashSet<>(recorded.keySet());
        all.addAll(way.completed().keySet());
        for (String step : all) {
            int told = recorded.getOrDefault(step, 0);
            int done = way.completed().getOrDefault(step, 0);
            if (told < done) {
                marks.add(PathMark.UNRECORDED);
            } else if (told > done) {
                marks.add(PathMark.UNKNOWN_STEP);
            }
        }
    }
}
