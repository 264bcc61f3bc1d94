package org.evenhand.appeals;

import java.util.List;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What appeals mean for one person: decisions about them, and panels they sit in. */
@Service
@Transactional(readOnly = true)
public class AppealOverview {

    private final AppealFiling filing;
    private final Appealables appealables;
    private final AppealRows rows;
    private final PanelRows panel;
    private final AppealContext context;

    AppealOverview(
            AppealFiling filing, Appealables appealables, AppealRows rows, PanelRows panel, AppealContext context) {
        this.filing = filing;
        this.appealables = appealables;
        this.rows = rows;
        this.panel = panel;
        this.context = context;
    }

    /**
     * A decision about the person.
     *
     * @param words which decision it is
     */
    public record Line(String words, AppealFiling.Offer offer) {}

    /** Decisions that still stand, the newest first. */
    public List<Line> decisions(Actor actor) {
        return appealables.about(actor.personId()).stream()
                .map(decision -> new Line(String.valueOf(context.of(decision).get("decision")), filing.offer(decision)))
                .toList();
    }

    /** The person's own, the newest first; also about decisions that stand no more. */
    public List<Appeal> mine(Actor actor) {
        return rows.of(actor.personId());
    }

    /** Appeals in whose panel the person sits and that are not over, the newest first. */
    public List<Appeal> panels(Actor actor) {
        return panel.sittingIn(actor.personId()).stream()
                .map(rows::get)
                .filter(appeal -> !appeal.state().isOver())
                .toList();
    }

    /** All that Library HR may know of, the newest first. */
    public List<Appeal> all(Actor actor) {
        return rows.knownTo(actor.personId());
    }
}
