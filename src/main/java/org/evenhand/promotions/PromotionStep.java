package org.evenhand.promotions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** What the steps of a promotion have in common: what their form shows, and the document they leave. */
abstract class PromotionStep implements CaseStep {

    private static final Map<String, PromotionDocument> SHOWN = Map.of(
            "dossier", PromotionDocument.DOSSIER,
            "suggestion", PromotionDocument.REFEREE_SUGGESTION,
            "shortfall", PromotionDocument.LETTER_SHORTFALL,
            "recommendation", PromotionDocument.RECOMMENDATION,
            "certificate", PromotionDocument.FILE_CERTIFICATE,
            "completion", PromotionDocument.FILE_COMPLETED,
            "weighing", PromotionDocument.WEIGHING,
            "conference", PromotionDocument.CONFERENCE,
            "response", PromotionDocument.FILE_RESPONSE,
            "decision", PromotionDocument.PROMOTION_DECISION);

    private final String step;
    private final PromotionDocument document;
    private final PromotionReader holder;
    private final Tools tools;

    /** @param holder in which capacity somebody has the step; the form shows what that reader may read */
    PromotionStep(String step, PromotionDocument document, PromotionReader holder, Tools tools) {
        this.step = step;
        this.document = document;
        this.holder = holder;
        this.tools = tools;
    }

    /** What every step of a promotion needs. */
    @Component
    record Tools(
            Promotions promotions,
            PromotionContext context,
            PromotionPhases phases,
            CommitteeReports reports,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {}

    Tools tools() {
        return tools;
    }

    @Override
    public String processKey() {
        return Promotion.PROCESS;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public String readers() {
        return "promotions.readers." + step;
    }

    Promotion promotion(OpenTask task) {
        return tools.promotions().get(task.caseId());
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Promotion promotion = promotion(task);
        Map<String, Object> context = tools.context().of(promotion);
        Map<String, PromotionDocument> open = new LinkedHashMap<>();
        PromotionPhase phase = tools.phases().of(promotion);
        SHOWN.forEach((name, kind) -> {
            // the form's own answers have the names of the step's own document
            if (kind != document && kind.isOpenTo(holder, phase)) {
                open.put(name, kind);
            }
        });
        context.putAll(tools.context().readable(task.caseId(), open));
        List<Map<String, Object>> materials = tools.context().materials(task.caseId());
        if (!materials.isEmpty()) {
            context.put("materials", materials);
        }
        boolean findings = PromotionDocument.COMMITTEE_FINDINGS.isOpenTo(holder, phase);
        context.put("committee", findings ? tools.reports().inWords(promotion) : Map.of());
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(values);
    }

    StepResult keep(Map<String, Object> values) {
        return StepResult.keeping(document.name(), values);
    }

    /** The rows of a list with the names of their criteria, so that they can be read without the form. */
    Map<String, Object> named(OpenTask task, String list, Map<String, Object> values) {
        Map<Object, Object> names = new LinkedHashMap<>();
        tools.context().rows(promotion(task)).forEach(row -> names.put(row.get("key"), row.get("name")));
        List<?> rows = values.get(list) instanceof List<?> written ? written : List.of();
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.put(list, rows.stream().map(row -> named((Map<?, ?>) row, names)).toList());
        return kept;
    }

    private static Map<Object, Object> named(Map<?, ?> row, Map<Object, Object> names) {
        Map<Object, Object> kept = new LinkedHashMap<>(row);
        kept.put("name", names.getOrDefault(row.get("key"), row.get("key")));
        return kept;
    }

    /** That a day lies after today, as a problem at its field; and so for a day before the case was opened. */
    List<StepProblem> heldOn(OpenTask task, Map<String, Object> values) {
        LocalDate day = LocalDate.parse(String.valueOf(values.get("heldOn")));
        LocalDate opened = tools.calendar().dateOf(promotion(task).openedAt());
        if (day.isAfter(tools.calendar().dateOf(tools.clock().instant()))) {
            return List.of(StepProblem.at("heldOn", "promotions.problem.heldAhead"));
        }
        return day.isBefore(opened)
                ? List.of(StepProblem.at(
                        "heldOn",
                        "promotions.problem.heldBefore",
                        tools.context().texts().date(opened)))
                : List.of();
    }
}
