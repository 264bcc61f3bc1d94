package org.evenhand.referees;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Attachments;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the referees of a case: one after another in the order of its list, until each letter is there. */
@Service
@Transactional
public class LetterRequests {

    private static final String REVOKED = "letterRevoked";

    private final Letters list;
    private final RefereeRows referees;
    private final LetterRows letters;
    private final LetterLinks links;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Processes processes;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    LetterRequests(
            Letters list,
            RefereeRows referees,
            LetterRows letters,
            LetterLinks links,
            Drafts drafts,
            Attachments attachments,
            Processes processes,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.list = list;
        this.referees = referees;
        this.letters = letters;
        this.links = links;
        this.drafts = drafts;
        this.attachments = attachments;
        this.processes = processes;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Asks the next of the list for that letter; whoever was asked for it before is asked no longer.
     *
     * @return who is asked; empty when nobody is left, and the letter will not come
     */
    public Optional<Referee> askNext(String caseId, String letterId, String processInstanceId) {
        ledger.hold(caseId);
        List<Referee> all = referees.of(caseId);
        all.stream()
                .filter(referee ->
                        letterId.equals(referee.letterId()) && referee.state().isAsked())
                .forEach(silent -> end(silent, RefereeState.SILENT));
        Optional<Referee> next = all.stream()
                .filter(referee -> referee.state() == RefereeState.LISTED)
                .filter(referee -> !list.isBlocked(referee.subjectId(), referee.email()))
                .min(Comparator.comparing((Referee referee) -> !referee.accepted())
                        .thenComparing(Referee::place));
        next.ifPresent(referee -> referees.ask(referee.id(), letterId, processInstanceId));
        letters.set(letterId, next.map(Referee::id).orElse(null), next.isPresent() ? "WANTED" : "NONE");
        String entry = next.isPresent() ? "letterAskedFor" : "letterNotComing";
        ledger.append(caseId, Entry.automatic(entry, Map.of("letter", letters.number(letterId))));
        return next;
    }

    /** The referee says yes or no; the link that asked opens nothing more. */
    void answered(String refereeId, boolean accepted) {
        if (accepted) {
            links.close(refereeId);
            referees.accept(refereeId);
        } else {
            end(required(refereeId), RefereeState.DECLINED);
        }
    }

    void written(String refereeId) {
        links.close(refereeId);
        referees.move(refereeId, RefereeState.WRITTEN);
        events.publishEvent(new LetterEnded(refereeId, true));
    }

    /** Library HR has looked at it: whoever judges reads it, or nobody ever does. */
    void looked(Referee referee, boolean right) {
        referees.move(referee.id(), right ? RefereeState.READY : RefereeState.MIXED_UP);
        if (right) {
            letters.set(String.valueOf(referee.letterId()), referee.id(), "READY");
        }
    }

    /** Whose letter stands at that process. */
    @Transactional(readOnly = true)
    Optional<Referee> written(String caseId, String processInstanceId) {
        return referees.of(caseId).stream()
                .filter(referee -> processInstanceId.equals(referee.processInstanceId()))
                .filter(referee -> referee.state() == RefereeState.WRITTEN)
                .findFirst();
    }

    /**
     * Library HR asks somebody no longer; the next of the list has their turn.
     *
     * @throws Refusal MISSING when there is no such referee; MOVED_ON when nothing is asked of them
     */
    public void revoke(String caseId, String refereeId, Actor by) {
        ledger.hold(caseId);
        Referee referee = asked(caseId, refereeId, by);
        end(referee, RefereeState.REVOKED);
        events.publishEvent(new LetterEnded(refereeId, false));
        int number = letters.number(String.valueOf(referee.letterId()));
        ledger.append(caseId, Entry.by(by, "refereeRevoked", Map.of("letter", number)));
        processes.tell(REVOKED, caseId, String.valueOf(referee.processInstanceId()), by);
    }

    /** Links open for so many days more: the case was paused, and nothing could be sent by them. */
    public void giveDays(String caseId, int calendarDays) {
        referees.of(caseId).stream()
                .filter(referee -> referee.state().isAsked())
                .forEach(referee -> links.giveDays(referee.id(), calendarDays));
    }

    /** The case is over before its letters could count: no link opens anything, nothing half written is kept. */
    public void seal(String caseId) {
        referees.of(caseId).stream()
                .filter(referee -> referee.state().isAsked())
                .forEach(referee -> {
                    end(referee, RefereeState.REVOKED);
                    events.publishEvent(new LetterEnded(referee.id(), false));
                });
    }

    /**
     * The referee, when something is asked of them.
     *
     * @throws Refusal as {@link #revoke}, MISSING too when the case is about {@code by}; NOT_ALLOWED for anybody but Library HR
     */
    @Transactional(readOnly = true)
    public Referee asked(String caseId, String refereeId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "web.refused.notAllowed");
        }
        Referee referee = referees.find(refereeId)
                .filter(found -> found.caseId().equals(caseId))
                .filter(found -> !found.subjectId().equals(by.personId()))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "referees.refused.missing"));
        if (!referee.state().isAsked()) {
            throw Refusal.because(Kind.MOVED_ON, "referees.refused.notAsked");
        }
        return referee;
    }

    private void end(Referee referee, RefereeState as) {
        links.close(referee.id());
        drafts.discard(referee.caseId(), Letters.WRITE, referee.id());
        attachments.discard(referee.caseId(), Letters.WRITE, referee.id());
        referees.move(referee.id(), as);
    }

    private Referee required(String refereeId) {
        return referees.find(refereeId).orElseThrow(() -> Refusal.because(Kind.MISSING, "referees.refused.missing"));
    }
}
