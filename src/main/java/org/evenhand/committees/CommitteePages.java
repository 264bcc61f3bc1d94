package org.evenhand.committees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a committee for its members and Library HR; nobody with another part in the case sees it. */
@Service
@Transactional(readOnly = true)
public class CommitteePages {

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final Voting voting;
    private final CriteriaSets criteria;
    private final WrittenReports reports;
    private final Documents documents;
    private final Inbox inbox;
    private final Absences absences;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final List<CommitteeMaterial> materials;

    CommitteePages(
            CommitteeRows rows,
            SeatRows seats,
            Voting voting,
            CriteriaSets criteria,
            WrittenReports reports,
            Documents documents,
            Inbox inbox,
            Absences absences,
            LibraryCalendar calendar,
            Clock clock,
            List<CommitteeMaterial> materials) {
        this.rows = rows;
        this.seats = seats;
        this.voting = voting;
        this.criteria = criteria;
        this.reports = reports;
        this.documents = documents;
        this.inbox = inbox;
        this.absences = absences;
        this.calendar = calendar;
        this.clock = clock;
        this.materials = materials;
    }

    /** Whether the case is about this person, who reads of it on another page. */
    public boolean isSubject(String caseId, Actor actor) {
        return rows.find(caseId)
                .filter(one -> one.subjectId().equals(actor.personId()))
                .isPresent();
    }

    /** @throws Refusal MISSING when there is no such committee, or none for this person */
    public CommitteePage of(String caseId, Actor actor) {
        Committee committee = rows.get(caseId);
        List<Seat> all = seats.of(caseId);
        boolean member = all.stream().anyMatch(seat -> seat.isTaken() && isOf(seat, actor));
        boolean hr = isOpenTo(caseId, actor);
        if (!member && !hr) {
            throw Refusal.because(Kind.MISSING, "committees.refused.missing");
        }
        boolean sitting = all.stream().anyMatch(seat -> seat.is(Seat.State.SITTING) && isOf(seat, actor));
        boolean reads = sitting || hr;
        return new CommitteePage(
                committee,
                criteria.get(committee.criteriaSetId()),
                all,
                committee.isAtWork() ? voting.cast(caseId, committee.votingRound()) : Set.of(),
                reads ? voting.revealed(caseId) : List.of(),
                reads ? notes(caseId) : List.of(),
                reads ? reports.of(caseId) : Map.of(),
                reports.isEarlier(committee),
                reads ? reports.minority(caseId) : Map.of(),
                own(caseId, actor),
                sitting ? file(caseId) : null,
                hr,
                hr ? away(all) : Set.of(),
                actor.personId());
    }

    /** Whether the person looks at the committee for Library HR: nobody does whom it is kept from. */
    public boolean isOpenTo(String caseId, Actor actor) {
        return actor.has(Role.HR) && !rows.keptAway(caseId).contains(actor.personId());
    }

    private Set<String> away(List<Seat> seats) {
        LocalDate today = calendar.dateOf(clock.instant());
        Set<String> away =
                absences.between(today, today).stream().map(Absence::personId).collect(Collectors.toSet());
        away.retainAll(seats.stream().map(Seat::personId).toList());
        return away;
    }

    private static boolean isOf(Seat seat, Actor actor) {
        return seat.personId().equals(actor.personId());
    }

    /** What was written down of talks and of a tie, the oldest first. */
    public List<DocumentRevision> notes(String caseId) {
        return documents.of(List.of(caseId), List.of(CommitteeDocument.TALK, CommitteeDocument.TIE_BROKEN));
    }

    private @Nullable OpenTask own(String caseId, Actor actor) {
        return inbox.openIn(caseId).stream()
                .map(InboxItem::task)
                .filter(task -> actor.personId().equals(task.assignee()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String file(String caseId) {
        return materials.stream()
                .filter(material -> material.owns(caseId))
                .map(material -> material.addressOf(caseId))
                .findFirst()
                .orElse(null);
    }
}
