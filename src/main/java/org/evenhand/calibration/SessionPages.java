package org.evenhand.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.calibration.SessionCase.Viewer;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a session for those who take part in it and for Library HR; no query for a review alone. */
@Service
@Transactional(readOnly = true)
public class SessionPages {

    private static final String VIEW_STEP = "giveIndependentView";
    private static final List<String> REMARKS = List.of(
            SessionDocument.VIEWS_CLOSED,
            SessionDocument.CALLED_OFF,
            SessionDocument.SENT_BACK,
            SessionDocument.SIGNATURE);
    private static final List<String> KINDS = Stream.concat(
                    REMARKS.stream(), Stream.of(SessionDocument.RECORD, SessionDocument.VIEW))
            .toList();

    private final SessionRows sessions;
    private final SessionCases cases;
    private final SessionRules rules;
    private final CaseRatings ratings;
    private final TopLevels topLevels;
    private final CriteriaSets criteria;
    private final Documents documents;
    private final Inbox inbox;

    SessionPages(
            SessionRows sessions,
            SessionCases cases,
            SessionRules rules,
            CaseRatings ratings,
            TopLevels topLevels,
            CriteriaSets criteria,
            Documents documents,
            Inbox inbox) {
        this.sessions = sessions;
        this.cases = cases;
        this.rules = rules;
        this.ratings = ratings;
        this.topLevels = topLevels;
        this.criteria = criteria;
        this.documents = documents;
        this.inbox = inbox;
    }

    /** @throws Refusal of kind MISSING when there is no such session, or none for this person */
    public SessionPage of(String sessionId, Actor actor) {
        CalibrationSession session = sessions.get(sessionId);
        List<String> members = sessions.members(sessionId);
        boolean takesPart = members.contains(actor.personId())
                || session.criteriaMonitorId().equals(actor.personId());
        if (!takesPart && !actor.has(Role.HR)) {
            throw Refusal.because(Kind.MISSING, "calibration.refused.missing");
        }
        return page(session, members, actor, takesPart);
    }

    private SessionPage page(CalibrationSession session, List<String> members, Actor actor, boolean takesPart) {
        String person = actor.personId();
        Viewer viewer = rules.viewer(person);
        List<OpenTask> open =
                inbox.openIn(session.id()).stream().map(InboxItem::task).toList();
        List<SessionCase> all = cases.of(session.id());
        List<SessionCase> seen =
                all.stream().filter(one -> one.isOpenTo(viewer)).toList();
        List<DocumentRevision> written = documents.of(List.of(session.id()), KINDS);
        List<String> missing = missing(open);
        return new SessionPage(
                session,
                criteria.get(session.criteriaSetId()),
                !takesPart,
                actor.has(Role.HR),
                members,
                missing,
                open.stream()
                        .filter(task -> person.equals(task.assignee()))
                        .findFirst()
                        .orElse(null),
                seen,
                all.size() - seen.size(),
                takesPart ? ratings.of(seen.stream().map(SessionCase::caseId).toList()) : Map.of(),
                takesPart && missing.isEmpty() ? SessionViews.in(written, all) : Map.of(),
                !missing.isEmpty(),
                record(written),
                topLevels.of(session),
                written.stream()
                        .filter(document -> REMARKS.contains(document.kind()))
                        .sorted(Comparator.comparing(DocumentRevision::at))
                        .toList());
    }

    private static List<String> missing(List<OpenTask> open) {
        return open.stream()
                .filter(task -> task.step().equals(VIEW_STEP))
                .map(task -> Objects.requireNonNull(task.assignee()))
                .toList();
    }

    private static Map<String, Object> record(List<DocumentRevision> written) {
        return written.stream()
                .filter(document -> document.kind().equals(SessionDocument.RECORD))
                .reduce((earlier, later) -> later)
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }
}
