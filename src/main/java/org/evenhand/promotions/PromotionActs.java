package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.committees.Committees;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachments;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.referees.LetterRequests;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The candidate withdraws before the decision, or puts it off to a later round. */
@Service
@Transactional
public class PromotionActs {

    private static final String WITHDRAWN = "promotionWithdrawn";
    private static final String DOSSIER = "assembleDossier";

    private final Promotions promotions;
    private final ActRecord record;
    private final Tasks tasks;
    private final Processes processes;
    private final Committees committees;
    private final LetterRequests letters;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Ledger ledger;

    PromotionActs(
            Promotions promotions,
            ActRecord record,
            Tasks tasks,
            Processes processes,
            Committees committees,
            LetterRequests letters,
            Drafts drafts,
            Attachments attachments,
            Ledger ledger) {
        this.promotions = promotions;
        this.record = record;
        this.tasks = tasks;
        this.processes = processes;
        this.committees = committees;
        this.letters = letters;
        this.drafts = drafts;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    /** Whether the candidate can withdraw now. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Promotion promotion, Actor actor) {
        return promotion.isOf(actor.personId()) && promotion.state() == PromotionState.CONSIDERED;
    }

    /** Whether the candidate can put it off to a later round instead: until the dossier is sent. */
    @Transactional(readOnly = true)
    public boolean mayDefer(Promotion promotion, Actor actor) {
        return mayWithdraw(promotion, actor)
                && tasks.openStep(promotion.caseId(), DOSSIER).isPresent();
    }

    /**
     * Ends the case, with its committee. Whoever recommends, votes and decides can read nothing of it any more.
     *
     * @param values answers of the form {@code withdraw-promotion}
     * @throws Refusal MISSING for anybody but the candidate; MOVED_ON when it is decided, or over
     */
    public void withdraw(String caseId, Map<String, Object> values, Actor by) {
        ledger.hold(caseId);
        Promotion promotion = record.own(caseId, by);
        if (!mayWithdraw(promotion, by) || isDeferral(values) && !mayDefer(promotion, by)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.tooLateToWithdraw");
        }
        promotions.move(caseId, PromotionState.CONSIDERED, PromotionState.WITHDRAWN);
        record.write(promotion, PromotionDocument.PROMOTION_WITHDRAWAL, "promotionWithdrawn", values, by);
        tasks.openIn(caseId).forEach(task -> forget(caseId, task.step(), String.valueOf(task.assignee())));
        committees.withdraw(caseId, by);
        letters.seal(caseId);
        if (processes.isPaused(caseId)) {
            processes.activate(caseId, by);
        }
        processes.trigger(WITHDRAWN, caseId, Map.of(), by);
    }

    private void forget(String caseId, String step, String person) {
        drafts.discard(caseId, step, person);
        attachments.discard(caseId, step, person);
    }

    private static boolean isDeferral(Map<String, Object> values) {
        return "DEFER".equals(values.get("kind"));
    }
}
