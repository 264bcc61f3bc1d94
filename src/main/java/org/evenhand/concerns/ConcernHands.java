package org.evenhand.concerns;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.OpenTask;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.PersonalNotices;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In whose hands a concern is: it goes on to another contact, and others hear of it when one is late. */
@Component
@Transactional
public class ConcernHands {

    private final ConcernRows rows;
    private final ConcernContacts contacts;
    private final PersonalNotices notices;
    private final Ledger ledger;
    private final Clock clock;

    ConcernHands(ConcernRows rows, ConcernContacts contacts, PersonalNotices notices, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Gives it to somebody else, because it concerns its contact.
     *
     * @return who has it now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String passOn(String caseId) {
        Concern concern = rows.get(caseId);
        rows.exclude(caseId, concern.contactId());
        String next = contacts.choose(concern.aboutCase(), never(concern));
        rows.contact(caseId, next);
        ledger.append(caseId, Entry.automatic("concernPassedOn", Map.of()));
        return next;
    }

    /** Whether there is somebody to give it to. */
    @Transactional(readOnly = true)
    public boolean canPassOn(Concern concern) {
        return !others(concern).isEmpty();
    }

    /** Tells everybody who could be its contact that the present one is late; never anybody whom it is about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(OpenTask task) {
        Concern concern = rows.get(task.caseId());
        ledger.append(task.caseId(), Entry.automatic("latenessEscalated", Map.of("step", task.step(), "level", 1)));
        rows.late(concern.caseId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        others(concern).forEach(person -> notices.tell(NoticeKind.CONCERN_LATE, person, task.dueAt()));
    }

    boolean mayTakeOver(Concern concern, Actor actor) {
        return concern.state().isOpen()
                && concern.lateSince() != null
                && others(concern).contains(actor.personId());
    }

    /** Late ones that this person may take over, the longest late first. */
    List<Concern> toTakeOver(Actor actor) {
        return actor.has(Role.FAIRNESS_CONTACT) || actor.has(Role.HR)
                ? rows.late().stream()
                        .filter(concern -> mayTakeOver(concern, actor))
                        .toList()
                : List.of();
    }

    private List<String> others(Concern concern) {
        return contacts.possible(concern.aboutCase(), never(concern));
    }

    private Set<String> never(Concern concern) {
        Set<String> never = new HashSet<>(rows.excluded(concern.caseId()));
        never.add(concern.raiserId());
        never.add(concern.contactId());
        return never;
    }
}
