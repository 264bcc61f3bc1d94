package org.evenhand.concerns;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Concerns for whoever raised them and for their contact; for anybody else there are none. */
@Service
@Transactional(readOnly = true)
public class ConcernPages {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private final ConcernRows rows;
    private final ConcernCases cases;
    private final ConcernHands hands;
    private final ConcernTitles titles;
    private final ConcernContext context;
    private final Inbox inbox;
    private final Ledger ledger;

    ConcernPages(
            ConcernRows rows,
            ConcernCases cases,
            ConcernHands hands,
            ConcernTitles titles,
            ConcernContext context,
            Inbox inbox,
            Ledger ledger) {
        this.rows = rows;
        this.cases = cases;
        this.hands = hands;
        this.titles = titles;
        this.context = context;
        this.inbox = inbox;
        this.ledger = ledger;
    }

    /** A concern with the case it is about, in words. */
    public record Line(Concern concern, String title) {}

    /** A page of those somebody is the contact of; without a cursor there is no next one. */
    public record Lines(List<Line> lines, @Nullable ConcernCursor next) {}

    public List<Line> raisedBy(Actor actor) {
        return lines(rows.raisedBy(actor.personId()));
    }

    /** The newest first; two queries. */
    public Lines with(Actor actor, ConcernCursor after) {
        List<Concern> found = rows.with(actor.personId(), after, PAGE_SIZE + 1);
        List<Concern> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        Concern last = found.size() > PAGE_SIZE ? shown.get(PAGE_SIZE - 1) : null;
        return new Lines(lines(shown), last == null ? null : new ConcernCursor(last.raisedAt(), last.caseId()));
    }

    /** Late ones with somebody else that this person may take over; of what they are about nothing is said. */
    public List<Concern> toTakeOver(Actor actor) {
        return hands.toTakeOver(actor);
    }

    private List<Line> lines(List<Concern> found) {
        Map<String, String> named = titles.of(found);
        return found.stream()
                .map(concern -> new Line(concern, named.getOrDefault(concern.aboutCase(), "")))
                .toList();
    }

    /** @throws org.evenhand.shared.Refusal MISSING when there is no such concern, or none for this person */
    public ConcernPage of(String caseId, Actor actor) {
        Concern concern = rows.get(caseId);
        boolean raiser = concern.isRaisedBy(actor.personId());
        if (!raiser && !concern.isWith(actor.personId())) {
            throw ConcernRows.missing();
        }
        OpenTask own = inbox.openIn(caseId).stream()
                .map(InboxItem::task)
                .filter(task -> actor.personId().equals(task.assignee()))
                .findFirst()
                .orElse(null);
        return new ConcernPage(
                concern,
                cases.of(concern),
                raiser,
                own,
                context.raisedInWords(concern),
                context.answers(concern),
                ledger.of(caseId));
    }
}
