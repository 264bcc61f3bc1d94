package org.evenhand.concerns;

import java.util.Map;
import org.evenhand.engine.CasePeople;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a concern outside its steps: whoever raised it withdraws it, and another contact takes over a late one. */
@Service
@Transactional
public class Concerns {

    private static final String WITHDRAWN = "concernWithdrawn";
    private static final String TAKEN_OVER = "concernTakenOver";

    private final ConcernRows rows;
    private final ConcernHands hands;
    private final ConcernPapers papers;
    private final Processes processes;
    private final CasePeople casePeople;
    private final Inbox inbox;
    private final Drafts drafts;
    private final Ledger ledger;

    Concerns(
            ConcernRows rows,
            ConcernHands hands,
            ConcernPapers papers,
            Processes processes,
            CasePeople casePeople,
            Inbox inbox,
            Drafts drafts,
            Ledger ledger) {
        this.rows = rows;
        this.hands = hands;
        this.papers = papers;
        this.processes = processes;
        this.casePeople = casePeople;
        this.inbox = inbox;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /**
     * Whoever raised it ends it; a case that waits goes on.
     *
     * @throws Refusal MISSING for anybody else; MOVED_ON when it is over
     */
    public void withdraw(String caseId, Map<String, Object> values, Actor by) {
        ledger.hold(caseId);
        Concern concern = rows.get(caseId);
        if (!concern.isRaisedBy(by.personId())) {
            throw ConcernRows.missing();
        }
        if (!concern.state().isOpen()) {
            throw Refusal.because(Kind.MOVED_ON, "concerns.refused.over");
        }
        rows.move(caseId, concern.state(), ConcernState.WITHDRAWN);
        papers.keep(caseId, ConcernDocument.CONCERN_WITHDRAWAL, WITHDRAWN, values, by);
        inbox.openIn(caseId)
                .forEach(item -> drafts.discard(
                        caseId, item.task().step(), String.valueOf(item.task().assignee())));
        processes.correlate(WITHDRAWN, caseId, Map.of(), ConcernRaising.EVENHAND);
    }

    /**
     * Somebody who could be its contact takes over what the present one is late with.
     *
     * @throws Refusal MISSING for anybody else, and when it is not late any more
     */
    public void takeOver(String caseId, Actor by) {
        ledger.hold(caseId);
        Concern concern = rows.get(caseId);
        if (!hands.mayTakeOver(concern, by)) {
            throw ConcernRows.missing();
        }
        rows.exclude(caseId, concern.contactId());
        rows.contact(caseId, by.personId());
        ledger.append(caseId, Entry.by(by, TAKEN_OVER, Map.of()));
        casePeople.replace(caseId, "contact", concern.contactId(), by.personId(), by, TAKEN_OVER);
    }
}
