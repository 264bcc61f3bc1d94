package org.evenhand.promotions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Onlooker;
import org.evenhand.casework.Sight;
import org.evenhand.casework.Sight.Seen;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/**
 * What everybody eligible reads once a round is announced: the step that opens for them, shown as the first of them has it.
 * To nobody else anything opens with it.
 */
@Component
class RoundOnlooker implements Onlooker {

    /** Among so many the first who can be told is looked for. */
    static final int NOTICES = 20;

    private final RoundRows rounds;
    private final RoundNotices notices;
    private final PromotionNotices telling;
    private final Promotions promotions;
    private final Inbox inbox;
    private final Casework casework;
    private final People people;
    private final Forms forms;
    private final CaseTexts texts;

    RoundOnlooker(
            RoundRows rounds,
            RoundNotices notices,
            PromotionNotices telling,
            Promotions promotions,
            Inbox inbox,
            Casework casework,
            People people,
            Forms forms,
            CaseTexts texts) {
        this.rounds = rounds;
        this.notices = notices;
        this.telling = telling;
        this.promotions = promotions;
        this.inbox = inbox;
        this.casework = casework;
        this.people = people;
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public boolean owns(OpenTask task) {
        return task.processKey().equals(PromotionRound.PROCESS) && task.step().equals(GiveNotice.STEP);
    }

    /** The notices go out, one for all. */
    @Override
    public void goOn(OpenTask task) {
        telling.tellFirst(task.caseId());
    }

    @Override
    public List<Sight> sights(OpenTask task, String author) {
        String roundId = task.caseId();
        return notices.told(roundId, 1, NOTICES).stream()
                .flatMap(told -> opened(roundId, told.personId()).stream())
                .limit(1)
                .map(promotion -> new Sight(List.of(everybody(roundId, promotion)), List.of(seen(promotion))))
                .toList();
    }

    private Optional<Promotion> opened(String roundId, String person) {
        return promotions.of(person).stream()
                .filter(promotion -> promotion.roundId().equals(roundId))
                .findFirst();
    }

    private String everybody(String roundId, Promotion promotion) {
        return texts.text(
                "casework.sight.eligible",
                people.get(promotion.personId()).displayName(),
                rounds.get(roundId).people());
    }

    private Seen seen(Promotion promotion) {
        OpenTask declaring = inbox.confidentialIn(promotion.caseId()).stream()
                .map(InboxItem::task)
                .findFirst()
                .orElseThrow(Promotions::missing);
        StepPage page = casework.open(declaring.id(), new Actor(promotion.personId(), Set.of(Role.STAFF), null));
        return new Seen(
                promotion.caseId(),
                texts.text("casework.sight.step"),
                forms.unanswered(page.form(), page.context()),
                List.of());
    }
}
