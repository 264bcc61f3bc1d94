package org.evenhand.appeals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.engine.StepRecord;
import org.evenhand.record.LedgerEntry;

/** When a reconsideration or an appeal came to each of its states, from its ledger and from when its panel was seated. */
public final class PastStates {

    private static final String OPENED = "openOriginal";

    private PastStates() {}

    /** A state, and when it began. */
    public record Since(AppealState state, Instant from) {}

    /**
     * The earliest first.
     *
     * @param entries of the whole ledger of the case
     * @param steps that the engine remembers of it
     */
    public static List<Since> of(Appeal appeal, List<LedgerEntry> entries, List<StepRecord> steps) {
        Stream<Since> told = entries.stream()
                .flatMap(entry -> after(entry, appeal).map(state -> new Since(state, entry.at())).stream());
        Stream<Since> seated = steps.stream()
                .filter(step -> step.step().endsWith(OPENED) && step.endedAt() != null)
                .map(step -> new Since(AppealState.HEARING, step.startedAt()))
                .limit(1);
        List<Since> all = new ArrayList<>();
        // of what happened in one moment the later state is the one that lasts
        Stream.concat(told, seated)
                .sorted(Comparator.comparing(Since::from).thenComparing(Since::state))
                .filter(since -> all.isEmpty() || all.get(all.size() - 1).state() != since.state())
                .forEachOrdered(all::add);
        return all;
    }

    private static Optional<AppealState> after(LedgerEntry entry, Appeal appeal) {
        return switch (entry.kind()) {
            case "reconsiderationAsked" -> Optional.of(AppealState.ASKED);
            case "appealFiled" -> Optional.of(AppealState.FILED);
            case "appealWithdrawn" -> Optional.of(AppealState.WITHDRAWN);
            case "stepCompleted" -> afterStep(entry, appeal);
            default -> Optional.empty();
        };
    }

    private static Optional<AppealState> afterStep(LedgerEntry entry, Appeal appeal) {
        return switch (String.valueOf(entry.facts().get("step"))) {
            case "reconsiderDecision" -> Optional.of(AppealState.ANSWERED);
            case "checkAppeal" ->
                switch (String.valueOf(entry.facts().get("intake"))) {
                    case "ACCEPTED" -> Optional.of(AppealState.ACCEPTED);
                    case "REFUSED" -> Optional.of(AppealState.REFUSED);
                    default -> Optional.empty();
                };
            case "decideAppeal" -> Optional.of(appeal.state());
            default -> Optional.empty();
        };
    }
}
