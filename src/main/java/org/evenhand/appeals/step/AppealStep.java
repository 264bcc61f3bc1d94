package org.evenhand.appeals.step;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealContext;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.AppealRecord;
import org.evenhand.appeals.AppealRows;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of an appeal have in common: what their form shows, and the document they leave. */
abstract class AppealStep implements CaseStep {

    private final String step;
    private final AppealDocument document;
    private final AppealReader holder;
    private final Tools tools;

    /** @param holder in which capacity somebody has the step; the form shows what that reader may read */
    AppealStep(String step, AppealDocument document, AppealReader holder, Tools tools) {
        this.step = step;
        this.document = document;
        this.holder = holder;
        this.tools = tools;
    }

    /** What every step of an appeal needs. */
    @Component
    record Tools(
            AppealRows appeals,
            AppealContext context,
            AppealRecord record,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {}

    final Tools tools() {
        return tools;
    }

    @Override
    public final String processKey() {
        return Appeal.PROCESS;
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers() {
        return "appeals.readers." + step;
    }

    final Appeal appeal(OpenTask task) {
        return tools.appeals().get(task.caseId());
    }

    /** The same, with whoever else changes it waiting. */
    final Appeal held(OpenTask task) {
        tools.ledger().hold(task.caseId());
        return appeal(task);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Appeal appeal = appeal(task);
        Map<String, Object> context = tools.context().of(appeal, holder);
        context.put("steps", tools.context().offered(appeal));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(values);
    }

    final StepResult keep(Map<String, Object> values) {
        return StepResult.keeping(document.name(), values);
    }

    /** Keeps one answer apart from the others, for fewer readers. */
    final StepResult keepApart(
            OpenTask task, Map<String, Object> values, String key, AppealDocument kind, String entry) {
        Map<String, Object> open = new LinkedHashMap<>(values);
        Object apart = open.remove(key);
        if (!isBlank(apart)) {
            tools.record()
                    .keep(task.caseId(), kind, entry, Map.of(key, String.valueOf(apart)), Map.of(), assignee(task));
        }
        return keep(open);
    }

    /** Nobody does a step of an appeal for another. */
    static Actor assignee(OpenTask task) {
        return new Actor(Objects.requireNonNull(task.assignee()), Set.of(Role.STAFF), null);
    }

    static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }

    static String text(Map<?, ?> values, String key) {
        return Objects.toString(values.get(key), "");
    }

    static List<Map<?, ?>> rows(Map<String, Object> values, String key) {
        return values.get(key) instanceof List<?> rows
                ? rows.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
