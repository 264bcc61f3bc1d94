package org.evenhand.appeals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the employee asks for a reconsideration, once, or appeals. */
@Service
@Transactional
public class AppealFiling {

    private static final String DISCRIMINATION = "discrimination";
    private static final List<String> GROUNDS = List.of("procedure", "newInformation", DISCRIMINATION);

    private final Appealables appealables;
    private final AppealRows rows;
    private final AppealWindow window;
    private final AppealOpening opening;
    private final AppealContext context;
    private final Ledger ledger;

    AppealFiling(
            Appealables appealables,
            AppealRows rows,
            AppealWindow window,
            AppealOpening opening,
            AppealContext context,
            Ledger ledger) {
        this.appealables = appealables;
        this.rows = rows;
        this.window = window;
        this.opening = opening;
        this.context = context;
        this.ledger = ledger;
    }

    /**
     * A decision as it stands to whoever it is about.
     *
     * @param lastDay last day for an appeal without a reason for coming late
     * @param mayAsk whether a reconsideration can be asked
     * @param mayAppeal whether an appeal can be sent, late or not
     * @param made what there is already, the oldest first
     */
    public record Offer(Decision decision, LocalDate lastDay, boolean mayAsk, boolean mayAppeal, List<Appeal> made) {}

    /** @throws Refusal MISSING when there is no decision of that case about this person */
    @Transactional(readOnly = true)
    public Offer offer(String originalId, Actor actor) {
        return appealables
                .find(originalId)
                .filter(decision -> decision.personId().equals(actor.personId()))
                .map(this::offer)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "appeals.refused.noDecision"));
    }

    Offer offer(Decision decision) {
        List<Appeal> made = rows.ofOriginal(decision.caseId()).stream()
                .filter(appeal -> appeal.isAbout(decision))
                .toList();
        boolean asked = made.stream().anyMatch(appeal -> appeal.is(AppealKind.RECONSIDERATION));
        boolean appealed = made.stream()
                .anyMatch(appeal -> appeal.is(AppealKind.APPEAL) && appeal.state() != AppealState.WITHDRAWN);
        return new Offer(
                decision, window.lastDay(decision), !asked && !appealed && !window.isOver(decision), !appealed, made);
    }

    /** What the form of that kind shows. */
    @Transactional(readOnly = true)
    public Map<String, Object> context(Offer offer) {
        Map<String, Object> shown = context.of(offer.decision());
        shown.put("lastDay", context.texts().date(offer.lastDay()));
        shown.put("late", window.isOver(offer.decision()));
        return shown;
    }

    /** Rules that valid input still breaks. */
    public List<StepProblem> problems(AppealKind kind, Map<String, Object> values) {
        boolean grounded = GROUNDS.stream().anyMatch(ground -> !AppealContext.isBlank(values.get(ground)));
        return kind == AppealKind.RECONSIDERATION || grounded
                ? List.of()
                : List.of(StepProblem.at("procedure", "appeals.problem.noGround"));
    }

    /**
     * Sends it.
     *
     * @return its case
     * @throws Refusal MISSING when there is no decision of that case about this person; MOVED_ON when it was sent already
     *     or, for a reconsideration, when the time is over; INVALID without any ground, or when nobody could handle it
     */
    public Appeal file(String originalId, AppealKind kind, Map<String, Object> values, Actor by) {
        ledger.hold(originalId);
        Offer offer = offer(originalId, by);
        if (kind == AppealKind.RECONSIDERATION ? !offer.mayAsk() : !offer.mayAppeal()) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.notOffered." + kind.word());
        }
        problems(kind, values).stream().findFirst().ifPresent(problem -> {
            throw Refusal.because(Kind.INVALID, problem.messageKey());
        });
        return opening.open(offer, kind, values, by);
    }
}
