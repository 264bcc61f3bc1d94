package org.evenhand.equity.audit.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.CaseStep;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.audit.AuditPeople;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** What the steps of an audit have in common. */
abstract class AuditStep implements CaseStep {

    private final String step;
    private final AuditDesk desk;

    AuditStep(String step, AuditDesk desk) {
        this.step = step;
        this.desk = desk;
    }

    @Override
    public final String processKey() {
        return CohortAudit.PROCESS;
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers() {
        return "audits.readers." + step;
    }

    final AuditDesk desk() {
        return desk;
    }

    final CohortAudit audit(OpenTask task) {
        return desk.audits().get(task.caseId());
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return new LinkedHashMap<>(Map.of("cohort", audit(task).cohortName()));
    }

    /**
     * Who has the step, as long as they may audit.
     *
     * @throws Refusal of kind NOT_ALLOWED
     */
    final String auditor(OpenTask task) {
        String holder = Objects.requireNonNull(task.assignee());
        if (!desk.people().may(holder)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.analystsOnly");
        }
        return holder;
    }

    static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }

    static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    final List<Map<String, Object>> secondPeople(OpenTask task) {
        return desk.people().besides(Objects.requireNonNull(task.assignee())).stream()
                .map(person -> option(person.displayName(), person.id()))
                .toList();
    }

    final AuditPeople people() {
        return desk.people();
    }
}
