package org.evenhand.committees;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member leaves a committee that is at work: a conflict was found, or the person is gone. Their sealed vote is never
 * opened, for who stands aside does not vote; what was revealed of them stays in the record.
 */
@Service
@Transactional
public class StandingAside {

    private static final String CONFLICT = "CONFLICT";
    private static final String NOT_HERE = "The roster does not name this person any more.";
    private static final Actor EVENHAND = new Actor(Entry.SYSTEM, Set.of(), null);
    private static final String CHANGED = "committeeChanged";
    /** Steps that several members have at once; the message begins them anew for those who are left. */
    private static final Set<String> OF_MEMBERS =
            Set.of("declareCommitteeConflict", "castSealedVote", "castSecondVote", "answerReport");

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final Seating seating;
    private final Tasks tasks;
    private final Processes processes;
    private final Documents documents;
    private final Drafts drafts;
    private final Ledger ledger;

    StandingAside(
            CommitteeRows rows,
            SeatRows seats,
            Seating seating,
            Tasks tasks,
            Processes processes,
            Documents documents,
            Drafts drafts,
            Ledger ledger) {
        this.rows = rows;
        this.seats = seats;
        this.seating = seating;
        this.tasks = tasks;
        this.processes = processes;
        this.documents = documents;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /**
     * Lets a member go: themselves, or Library HR for them. An alternate is seated, the quorum counted anew.
     *
     * @param conflict whether there is a conflict of interest; otherwise the member cannot go on
     * @param reason prose for Library HR alone
     * @throws Refusal MISSING without such a committee; NOT_ALLOWED for anybody else, and for HR with another part in the
     *     case; MOVED_ON when the person is no member any more, or the committee is done
     */
    public void leave(String caseId, String person, boolean conflict, String reason, Actor by) {
        ledger.hold(caseId);
        Committee committee = rows.get(caseId);
        requireAllowed(committee, person, by);
        if (!committee.isAtWork() || !seats.members(caseId).contains(person)) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.noMember");
        }
        letGo(caseId, person, conflict, reason, by);
    }

    /** The roster names somebody no longer: their seats are empty from now on. */
    public void hasLeft(String person) {
        seats.casesOf(person).forEach(caseId -> {
            ledger.hold(caseId);
            letGo(caseId, person, false, NOT_HERE, EVENHAND);
        });
    }

    /** A case that rested goes on without those who left meanwhile. */
    public void catchUp(String caseId) {
        List<String> members = seats.members(caseId);
        boolean gone = tasks.openIn(caseId).stream()
                .anyMatch(
                        task -> OF_MEMBERS.contains(task.step()) && !members.contains(String.valueOf(task.assignee())));
        if (gone) {
            processes.correlate(CHANGED, caseId, Map.of(), EVENHAND);
        }
    }

    private void letGo(String caseId, String person, boolean conflict, String reason, Actor by) {
        List<OpenTask> open = tasks.openIn(caseId);
        seats.move(caseId, List.of(person), Seat.State.ASIDE);
        if (conflict && !rows.keptAway(caseId).contains(person)) {
            rows.keepAway(caseId, person, CONFLICT);
        }
        OF_MEMBERS.forEach(step -> drafts.discard(caseId, step, person));
        write(caseId, person, conflict, reason, by);
        seating.keepAChair(caseId);
        if (!processes.isPaused(caseId) && open.stream().anyMatch(task -> OF_MEMBERS.contains(task.step()))) {
            processes.correlate(CHANGED, caseId, Map.of(), by);
        }
    }

    private void requireAllowed(Committee committee, String person, Actor by) {
        boolean themselves = by.personId().equals(person) && by.onBehalfOf() == null;
        boolean hr = by.has(Role.HR) && !rows.keptAway(committee.caseId()).contains(by.personId());
        if (!themselves && !hr) {
            throw Refusal.because(Kind.NOT_ALLOWED, "committees.refused.notYours");
        }
    }

    private void write(String caseId, String person, boolean conflict, String reason, Actor by) {
        DocumentRevision document = documents.add(new NewRevision(
                caseId,
                CommitteeDocument.STOOD_ASIDE,
                Map.of("person", person, "conflict", conflict, "reason", reason),
                by.personId(),
                by.onBehalfOf()));
        ledger.append(
                caseId,
                Entry.by(by, "committeeMemberStoodAside", Map.of("member", person, "conflict", conflict))
                        .naming(List.of(document.fingerprint())));
    }
}
