package org.evenhand.parts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a conflict of interest does to a case: access ends and a substitute acts, or nobody until Library HR has chosen, in
 * the transaction of whoever declares or finds it. What was written stays sealed in the record. Source: processes.md,
 * conflict of interest.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConflictRemoval {

    private final CaseConflicts conflicts;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConflictRemoval(
            CaseConflicts conflicts,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A conflict of interest as it came out.
     *
     * @param substitute person id, or null for the next in line who may have the part
     * @param entry kind of the ledger entry, which tells whether it was declared or found and never why
     */
    public record Conflict(String personId, @Nullable String substitute, String reason, String entry, Actor by) {

        public static Conflict declared(String reason, Actor by) {
            return new Conflict(by.personId(), null, reason, "conflictDeclared", by);
        }

        public static Conflict found(String personId, @Nullable String substitute, String reason, Actor by) {
            return new Conflict(personId, substitute, reason, "conflictFound", by);
        }
    }

    /**
     * Takes every part the person has in the case from them, for good.
     *
     * @return the parts; none where the person has none, and then nothing is done
     * @throws org.evenhand.shared.Refusal INVALID with what speaks against the substitute
     */
    public <R extends CaseRole> List<R> remove(ConflictedCase<R> one, Conflict conflict) {
        List<R> parts = conflict.personId().equals(CaseRole.VACANT) ? List.of() : one.partsOf(conflict.personId());
        if (!parts.isEmpty()) {
            conflicts.add(one.caseId(), conflict.personId(), clock.instant());
        }
        for (R part : parts) {
            Map<String, Object> facts = Map.of("role", part.name(), "from", conflict.personId());
            ledger.append(one.caseId(), Entry.by(conflict.by(), conflict.entry(), facts));
            replace(one, part, conflict);
        }
        return parts;
    }

    private <R extends CaseRole> void replace(ConflictedCase<R> one, R part, Conflict conflict) {
        String to = substitute(one, part, conflict.substitute());
        one.handOn(
                new PartChange<>(part, to, calendar.dateOf(clock.instant()), ChangeCause.CONFLICT, conflict.reason()),
                conflict.by());
        if (to.equals(CaseRole.VACANT)) {
            events.publishEvent(new PartVacant(one.caseId(), part.name(), one.libraryHr()));
        }
    }

    private static <R extends CaseRole> String substitute(ConflictedCase<R> one, R part, @Nullable String chosen) {
        if (chosen != null) {
            one.require(part, chosen);
            return chosen;
        }
        return one.line(part).stream()
                .filter(person -> one.mayHave(part, person))
                .findFirst()
                .orElse(CaseRole.VACANT);
    }
}
