package org.evenhand.appeals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealFiling.Offer;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Opens the case of an appeal or a reconsideration, with what the employee wrote, in the transaction of whoever files it. */
@Component
class AppealOpening {

    private static final String DISCRIMINATION = "discrimination";

    private final AppealRows rows;
    private final AppealWindow window;
    private final Uninvolved uninvolved;
    private final AppealRecord record;
    private final Processes processes;
    private final Ledger ledger;
    private final Clock clock;

    AppealOpening(
            AppealRows rows,
            AppealWindow window,
            Uninvolved uninvolved,
            AppealRecord record,
            Processes processes,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.window = window;
        this.uninvolved = uninvolved;
        this.record = record;
        this.processes = processes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal INVALID when nobody could handle it */
    Appeal open(Offer offer, AppealKind kind, Map<String, Object> values, Actor by) {
        Appeal appeal = appeal(offer, kind, values);
        rows.insert(appeal);
        write(appeal, values, by);
        processes.start(Appeal.PROCESS, appeal.caseId(), variables(appeal), by);
        return appeal;
    }

    private Appeal appeal(Offer offer, AppealKind kind, Map<String, Object> values) {
        Decision decision = offer.decision();
        boolean asks = kind == AppealKind.RECONSIDERATION;
        String handler = uninvolved
                .handler(decision)
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "appeals.refused.noHandler"));
        return new Appeal(
                Ids.next(),
                kind,
                decision.caseId(),
                decision.process(),
                decision.personId(),
                decision.deciderId(),
                handler,
                decision.decidedAt(),
                decision.noticedOn(),
                offer.lastDay(),
                window.isOver(decision),
                !AppealContext.isBlank(values.get(DISCRIMINATION)),
                asks ? AppealState.ASKED : AppealState.FILED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    /** The first entry names where the chain of the original ended then. */
    private void write(Appeal appeal, Map<String, Object> values, Actor by) {
        List<LedgerEntry> original = ledger.of(appeal.originalId());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("original", appeal.originalId());
        facts.put(
                "originalHead",
                original.isEmpty() ? "" : original.get(original.size() - 1).hash());
        facts.put("late", appeal.late());
        boolean asks = appeal.is(AppealKind.RECONSIDERATION);
        Map<String, Object> open = new LinkedHashMap<>(values);
        Object confidence = open.remove(DISCRIMINATION);
        record.keep(
                appeal.caseId(),
                asks ? AppealDocument.RECONSIDERATION_REQUEST : AppealDocument.APPEAL_STATEMENT,
                asks ? "reconsiderationAsked" : "appealFiled",
                open,
                facts,
                by);
        if (appeal.inConfidence()) {
            record.keep(
                    appeal.caseId(),
                    AppealDocument.APPEAL_IN_CONFIDENCE,
                    "toldInConfidence",
                    Map.of(DISCRIMINATION, String.valueOf(confidence)),
                    Map.of(),
                    by);
        }
    }

    private static Map<String, Object> variables(Appeal appeal) {
        return Map.of(
                "staff", appeal.personId(),
                "decider", appeal.deciderId(),
                "hr", appeal.hrId(),
                "reconsideration", appeal.is(AppealKind.RECONSIDERATION));
    }
}
