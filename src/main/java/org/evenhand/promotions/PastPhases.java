package org.evenhand.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.engine.StepRecord;
import org.evenhand.record.LedgerEntry;

/**
 * When a promotion came to each phase of reading, from its ledger and from when its steps were open: the history of what
 * {@link PromotionPhases} says of the present.
 */
public final class PastPhases {

    private static final String STEP_COMPLETED = "stepCompleted";
    private static final String LETTERS = "refereeLetter";

    private final Promotion promotion;
    private final List<LedgerEntry> entries;
    private final List<StepRecord> preparing;

    private PastPhases(Promotion promotion, List<LedgerEntry> entries, List<StepRecord> steps) {
        this.promotion = promotion;
        this.entries = entries;
        preparing = steps.stream().filter(PastPhases::isPreparing).toList();
    }

    /** A phase, and when it began. */
    public record Since(PromotionPhase phase, Instant from) {}

    /**
     * The earliest first; one that came twice is there twice.
     *
     * @param entries of the whole ledger of the case
     * @param steps that the engine remembers of it
     */
    public static List<Since> of(Promotion promotion, List<LedgerEntry> entries, List<StepRecord> steps) {
        return new PastPhases(promotion, entries, steps).all();
    }

    private List<Since> all() {
        List<Since> all = new ArrayList<>();
        moments().forEach(at -> {
            PromotionPhase phase = at(at);
            if (all.isEmpty() || all.get(all.size() - 1).phase() != phase) {
                all.add(new Since(phase, at));
            }
        });
        return all;
    }

    private Stream<Instant> moments() {
        return Stream.concat(
                        entries.stream().map(LedgerEntry::at),
                        preparing.stream().flatMap(step -> Stream.of(step.startedAt(), step.endedAt())))
                .flatMap(Stream::ofNullable)
                .filter(at -> !at.isBefore(entries.get(0).at()))
                .distinct()
                .sorted();
    }

    private PromotionPhase at(Instant moment) {
        PromotionPhase phase = PromotionPhase.DECLARING;
        boolean committeeDone = false;
        for (LedgerEntry entry : entries) {
            if (entry.at().isAfter(moment)) {
                break;
            }
            phase = after(entry, phase);
            committeeDone = switch (entry.kind()) {
                case "committeeClosed" -> true;
                case "committeeLooksAgain" -> false;
                default -> committeeDone;
            };
        }
        if (phase != PromotionPhase.PREPARING || isPreparedAt(moment)) {
            return phase;
        }
        return committeeDone ? PromotionPhase.REVIEWED : PromotionPhase.COMMITTEE;
    }

    /** As long as it is considered, the steps that are open say how far it has come. */
    private PromotionPhase after(LedgerEntry entry, PromotionPhase before) {
        return switch (entry.kind()) {
            case "considerationBegun", "promotionReopened" -> PromotionPhase.PREPARING;
            case "promotionWithdrawn", "promotionEnded" -> ended();
            case STEP_COMPLETED -> after(String.valueOf(entry.facts().get("step")), before);
            default -> before;
        };
    }

    private PromotionPhase after(String step, PromotionPhase before) {
        return switch (step) {
            case "declareIntent" ->
                promotion.state() == PromotionState.NOT_CONSIDERED ? PromotionPhase.NOT_CONSIDERED : before;
            case "decidePromotion" -> PromotionPhase.DECIDED;
            case "notifyCandidate" -> PromotionPhase.TOLD;
            default -> before;
        };
    }

    private PromotionPhase ended() {
        return promotion.state() == PromotionState.NOT_CONSIDERED
                ? PromotionPhase.NOT_CONSIDERED
                : PromotionPhase.BROKEN_OFF;
    }

    private boolean isPreparedAt(Instant moment) {
        return preparing.stream()
                .anyMatch(step -> !step.startedAt().isAfter(moment)
                        && (step.endedAt() == null || step.endedAt().isAfter(moment)));
    }

    private static boolean isPreparing(StepRecord step) {
        return step.processKey().equals(Promotion.PROCESS)
                && (PromotionPhases.BEFORE_INSPECTION.contains(step.step())
                        || step.type().equals("callActivity")
                                && step.activityId().endsWith(LETTERS));
    }
}
