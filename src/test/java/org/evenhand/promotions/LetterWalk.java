package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.referees.Letters;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.springframework.context.ApplicationContext;

/** The referees of a promotion as they answer and write. */
public final class LetterWalk {

    public static final String LETTER = "The catalog of maps is the best I have used in twenty years.";
    static final String REDACTED = "The catalog of maps is very good.";

    private final ApplicationContext beans;
    private final PromotionWorld world;

    LetterWalk(ApplicationContext beans, PromotionWorld world) {
        this.beans = beans;
        this.world = world;
    }

    static Map<String, Object> referee(String name, String mailbox) {
        return Map.of("name", name, "email", mailbox + "@referees.example", "affiliation", "Another library");
    }

    /** Everybody who is asked writes, and Library HR redacts each letter. */
    void come(Promotion promotion) {
        in(promotion, RefereeState.INVITED).forEach(referee -> {
            accepts(referee);
            writes(referee);
        });
        waiting(promotion).forEach(task -> world.answers(task, Map.of("ofCandidate", "RIGHT", "letter", REDACTED)));
    }

    void accepts(Referee referee) {
        world.answers(task(referee), Map.of("answer", "ACCEPT"));
    }

    void declines(Referee referee) {
        world.answers(task(referee), Map.of("answer", "DECLINE"));
    }

    void writes(Referee referee) {
        world.answers(task(referee), Map.of("relation", "We worked together.", "letter", LETTER));
    }

    List<OpenTask> waiting(Promotion promotion) {
        return beans.getBean(Tasks.class).openIn(promotion.caseId()).stream()
                .filter(task -> task.step().equals("redactLetter"))
                .toList();
    }

    public List<Referee> in(Promotion promotion, RefereeState state) {
        return all(promotion).stream()
                .filter(referee -> referee.state() == state)
                .toList();
    }

    List<Referee> all(Promotion promotion) {
        return beans.getBean(Letters.class).referees(promotion.caseId());
    }

    /** What the referee is asked for now. */
    OpenTask task(Referee referee) {
        return beans.getBean(Inbox.class).heldBy(referee.id()).stream()
                .map(InboxItem::task)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is asked of " + referee.name()));
    }
}
