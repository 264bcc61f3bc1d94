package org.evenhand.reviews.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.handover.RosterDifferences.Difference;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides for many reviews at once whether the manager of the roster takes over; each in a transaction of its own. */
@Service
public class RosterChanges {

    private final RosterDifferences differences;
    private final ReviewParts parts;

    RosterChanges(RosterDifferences differences, ReviewParts parts) {
        this.differences = differences;
        this.parts = parts;
    }

    /** What became of one review. */
    public record Outcome(Difference difference, @Nullable Refusal refusal) {}

    /**
     * Decides for the cases that still differ from the roster; those decided meanwhile are left alone, so that the same
     * request sent twice does no harm.
     *
     * @param change whether the roster's manager takes over, or the present one stays
     * @return what was decided and what was refused
     */
    public List<Outcome> decide(List<String> caseIds, boolean change, LocalDate since, String reason, Actor by) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String caseId : caseIds.stream().distinct().toList()) {
            differences.of(caseId).ifPresent(found -> outcomes.add(decide(found, change, since, reason, by)));
        }
        return outcomes;
    }

    private Outcome decide(Difference found, boolean change, LocalDate since, String reason, Actor by) {
        try {
            String proposed = found.proposed();
            if (proposed == null || found.personId().equals(by.personId())) {
                throw Refusal.because(Kind.INVALID, "reviews.roster.refused.noProposal");
            }
            ChangeCause cause = found.here() ? ChangeCause.MANAGER_CHANGED : ChangeCause.PERSON_LEFT;
            PartChange<ReviewRole> part = new PartChange<>(ReviewRole.MANAGER, proposed, since, cause, reason);
            if (change) {
                parts.change(found.caseId(), part, found.managerId(), by);
            } else {
                parts.keepMainAuthor(found.caseId(), part, found.managerId(), by);
            }
            return new Outcome(found, null);
        } catch (Refusal refusal) {
            return new Outcome(found, refusal);
        }
    }
}
