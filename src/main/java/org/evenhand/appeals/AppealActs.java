package org.evenhand.appeals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with an appeal outside its steps: withdraw it, and leave its panel. */
@Service
@Transactional
public class AppealActs {

    private static final String WITHDRAWN = "appealWithdrawn";
    private static final String CHANGED = "panelChanged";
    /** Steps of the panel; the message ends them, and the panel is filled again. */
    private static final Set<String> OF_PANEL =
            Set.of("acceptPanelSeat", "holdHearings", "writePanelView", "decideAppeal");

    private final AppealRows rows;
    private final PanelRows panel;
    private final AppealReaders readers;
    private final AppealRecord record;
    private final Tasks tasks;
    private final Drafts drafts;
    private final Processes processes;
    private final Ledger ledger;
    private final Clock clock;

    AppealActs(
            AppealRows rows,
            PanelRows panel,
            AppealReaders readers,
            AppealRecord record,
            Tasks tasks,
            Drafts drafts,
            Processes processes,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.panel = panel;
        this.readers = readers;
        this.record = record;
        this.tasks = tasks;
        this.drafts = drafts;
        this.processes = processes;
        this.ledger = ledger;
        this.clock = clock;
    }

    public boolean mayWithdraw(Appeal appeal, Actor actor) {
        return appeal.personId().equals(actor.personId()) && !appeal.state().isOver();
    }

    /**
     * Ends it, whatever it has come to.
     *
     * @throws Refusal MISSING for anybody but the employee; MOVED_ON when it is over
     */
    public void withdraw(String caseId, Map<String, Object> values, Actor by) {
        ledger.hold(caseId);
        Appeal appeal = rows.get(caseId);
        if (!appeal.personId().equals(by.personId())) {
            throw AppealRows.missing();
        }
        if (!mayWithdraw(appeal, by)) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.over");
        }
        rows.move(caseId, appeal.state(), AppealState.WITHDRAWN, clock.instant());
        record.keep(caseId, AppealDocument.APPEAL_WITHDRAWAL, WITHDRAWN, values, Map.of(), by);
        tasks.openIn(caseId).forEach(task -> drafts.discard(caseId, task.step(), String.valueOf(task.assignee())));
        processes.correlate(WITHDRAWN, caseId, Map.of(), by);
    }

    /** Members whom the person can let go: themselves, or as Library HR anybody. */
    public List<String> mayLeave(Appeal appeal, Actor actor) {
        boolean open = !appeal.state().isOver()
                && tasks.openIn(appeal.caseId()).stream().anyMatch(task -> OF_PANEL.contains(task.step()));
        boolean hr = readers.of(appeal, actor) == AppealReader.HR;
        return panel.of(appeal.caseId()).stream()
                .filter(seat -> open && (seat.is(State.SITTING) || seat.is(State.ACCEPTED)))
                .map(PanelSeat::personId)
                .filter(member -> hr || member.equals(actor.personId()))
                .toList();
    }

    /**
     * A member leaves: a conflict was found, or they cannot go on. Somebody else is named by whoever named them, and both
     * sides are heard again.
     *
     * @param values answers of the form {@code leave-panel}
     * @throws Refusal MOVED_ON when the person is no member, or cannot be let go by this person
     */
    public void leave(String caseId, String member, Map<String, Object> values, Actor by) {
        ledger.hold(caseId);
        Appeal appeal = rows.get(caseId);
        if (!mayLeave(appeal, by).contains(member)) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.noMember");
        }
        panel.move(caseId, List.of(member), State.ASIDE);
        for (OpenTask task : tasks.openIn(caseId)) {
            if (OF_PANEL.contains(task.step())) {
                drafts.discard(caseId, task.step(), member);
            }
        }
        record.keep(caseId, AppealDocument.PANEL_LEFT, "panelMemberLeft", values, Map.of("member", member), by);
        processes.correlate(CHANGED, caseId, Map.of(), by);
    }
}
