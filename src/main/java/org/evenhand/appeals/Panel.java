package org.evenhand.appeals;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.PanelSeat.ChosenBy;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The three seats of a panel, as the steps fill and empty them, inside the transaction that completes them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Panel {

    /** One of them is the employee's choice. Source: processes.md, appeal. */
    public static final int SEATS = 3;

    private final AppealRows appeals;
    private final PanelRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Panel(AppealRows appeals, PanelRows rows, Ledger ledger, Clock clock) {
        this.appeals = appeals;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the panel lacks before it can begin, in the order in which it is settled. */
    public enum Lacks {
        SEAT_OF_STAFF,
        SEATS_OF_HR,
        ANSWERS,
        CHALLENGE,
        NOTHING
    }

    public Lacks lacks(String caseId) {
        List<PanelSeat> named = rows.of(caseId);
        List<PanelSeat> taken = named.stream().filter(PanelSeat::isTaken).toList();
        if (taken.size() < SEATS) {
            return staffsSeatIsFree(named, taken) ? Lacks.SEAT_OF_STAFF : Lacks.SEATS_OF_HR;
        }
        if (taken.stream().anyMatch(seat -> seat.is(State.ASKED))) {
            return Lacks.ANSWERS;
        }
        return taken.stream().anyMatch(seat -> seat.is(State.ACCEPTED)) ? Lacks.CHALLENGE : Lacks.NOTHING;
    }

    /** Once all three seats were Library HR's to fill, because the employee chose nobody, they stay so. */
    private static boolean staffsSeatIsFree(List<PanelSeat> named, List<PanelSeat> taken) {
        return taken.stream().noneMatch(seat -> seat.chosenBy() == ChosenBy.STAFF)
                && (named.isEmpty() || named.stream().anyMatch(seat -> seat.chosenBy() == ChosenBy.STAFF));
    }

    /** How many seats are free. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int free(String caseId) {
        return SEATS - (int) rows.of(caseId).stream().filter(PanelSeat::isTaken).count();
    }

    public void ask(String caseId, Collection<String> people, ChosenBy by) {
        int place = rows.of(caseId).size();
        for (String person : people) {
            rows.insert(caseId, new PanelSeat(person, place++, by, State.ASKED));
        }
    }

    public void move(String caseId, Collection<String> people, State to) {
        rows.move(caseId, people, to);
    }

    /**
     * The panel is complete: the original is open to it from now on.
     *
     * @return person id of who presides: the first whom Library HR named
     */
    public String begin(String caseId) {
        ledger.hold(caseId);
        rows.move(caseId, rows.in(caseId, State.ACCEPTED), State.SITTING);
        if (appeals.get(caseId).state() == AppealState.ACCEPTED) {
            appeals.move(caseId, AppealState.ACCEPTED, AppealState.HEARING, clock.instant());
        }
        List<PanelSeat> sitting =
                rows.of(caseId).stream().filter(seat -> seat.is(State.SITTING)).toList();
        ledger.append(caseId, Entry.automatic("originalOpened", Map.of("members", sitting.size())));
        return sitting.stream()
                .filter(seat -> seat.chosenBy() == ChosenBy.HR)
                .findFirst()
                .orElse(sitting.get(0))
                .personId();
    }
}
