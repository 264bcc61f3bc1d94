package org.evenhand.history.sight;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.appeals.AppealState;
import org.evenhand.appeals.PanelSeat;
import org.evenhand.appeals.PastStates;
import org.evenhand.appeals.PastStates.Since;
import org.evenhand.engine.CaseHistory;
import org.evenhand.history.SeenCase;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenCases;
import org.evenhand.history.sight.CaseSight.Span;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/** Who had a part in an appeal and when, and when it came to each state. For the employee and Library HR. */
@Service
public class AppealSights {

    private final AppealPages pages;
    private final CaseHistory engine;
    private final Ledger ledger;
    private final Looks looks;

    AppealSights(AppealPages pages, CaseHistory engine, Ledger ledger, Looks looks) {
        this.pages = pages;
        this.engine = engine;
        this.ledger = ledger;
        this.looks = looks;
    }

    /** @throws Refusal MISSING when there is no such appeal, none for this person, or they have another part in it */
    public CaseSight<AppealState> of(String caseId, Actor actor) {
        AppealPage page = looks.shown(pages.of(caseId, actor), actor);
        SeenCase seen = SeenCases.of(page);
        if (seen.is(Eye.OTHER)) {
            throw Refusal.because(Kind.MISSING, "history.refused.sightOthers");
        }
        List<Since> all = PastStates.of(page.appeal(), ledger.of(caseId), engine.steps(caseId));
        List<Span<AppealState>> spans = CaseSight.spans(
                all.stream().map(Since::state).toList(),
                all.stream().map(Since::from).toList(),
                page.appeal().filedAt());
        return new CaseSight<>(seen, page.appeal().filedAt(), holders(page, spans), spans);
    }

    private static List<Holder> holders(AppealPage page, List<Span<AppealState>> spans) {
        Appeal appeal = page.appeal();
        List<Holder> holders = new ArrayList<>();
        holders.add(new Holder("HR", appeal.hrId(), appeal.filedAt(), null));
        spans.stream()
                .filter(span -> span.phase() == AppealState.ASKED || span.phase() == AppealState.ACCEPTED)
                .findFirst()
                .ifPresent(span -> holders.add(new Holder("DECIDER", appeal.deciderId(), span.from(), null)));
        spans.stream().filter(span -> span.phase() == AppealState.HEARING).forEach(span -> page.seats().stream()
                .filter(seat -> seat.is(PanelSeat.State.SITTING))
                .forEach(seat -> holders.add(panel(seat, span))));
        return holders;
    }

    private static Holder panel(PanelSeat seat, Span<AppealState> hearing) {
        return new Holder("PANEL", seat.personId(), hearing.from(), hearing.until());
    }
}
