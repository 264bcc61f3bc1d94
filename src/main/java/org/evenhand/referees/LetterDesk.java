package org.evenhand.referees;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.Looks;
import org.evenhand.reviews.Lateness;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Library HR sees and does with the referees of a case. */
@Service
@Transactional
public class LetterDesk {

    private final Letters letters;
    private final LetterRequests requests;
    private final LetterLinks links;
    private final Inbox inbox;
    private final Lateness lateness;
    private final Ledger ledger;
    private final Looks looks;

    LetterDesk(
            Letters letters,
            LetterRequests requests,
            LetterLinks links,
            Inbox inbox,
            Lateness lateness,
            Ledger ledger,
            Looks looks) {
        this.looks = looks;
        this.letters = letters;
        this.requests = requests;
        this.links = links;
        this.inbox = inbox;
        this.lateness = lateness;
        this.ledger = ledger;
    }

    /**
     * Those of the case in the order in which they are asked; that somebody looked stands in the ledger, once for each person
     * and day.
     *
     * @throws Refusal MISSING when the case asks nobody, NOT_ALLOWED for anybody but Library HR
     */
    public List<Referee> of(String caseId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "web.refused.notAllowed");
        }
        List<Referee> referees = letters.referees(caseId);
        if (referees.isEmpty() || referees.get(0).subjectId().equals(by.personId())) {
            throw Refusal.because(Kind.MISSING, "referees.refused.missing");
        }
        looks.at(caseId, "referees/" + caseId, Entry.by(by, "refereesRead", Map.of()));
        return referees;
    }

    /** Another link by mail, for a mail that was lost or went on to somebody else; the earlier ones open nothing. */
    public void sendAgain(String caseId, String refereeId, Actor by) {
        ledger.hold(caseId);
        Referee referee = requests.asked(caseId, refereeId, by);
        links.close(referee.id());
        inbox.heldBy(referee.id()).stream().map(InboxItem::task).forEach(task -> lateness.remind(task, by));
    }

    /** @throws Refusal as {@link LetterRequests#revoke} */
    public void revoke(String caseId, String refereeId, Actor by) {
        requests.revoke(caseId, refereeId, by);
    }
}
