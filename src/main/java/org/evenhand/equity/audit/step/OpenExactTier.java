package org.evenhand.equity.audit.step;

import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.audit.AuditDocument;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.people.People;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** The second person opens the exact tier, or says why not. Source: equity.md, privacy, 2. */
@Component
class OpenExactTier extends AuditStep {

    private final People names;

    OpenExactTier(AuditDesk desk, People names) {
        super("openExactTier", desk);
        this.names = names;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        CohortAudit audit = audit(task);
        Map<String, Object> context = super.context(task);
        context.putAll(desk().plan(audit));
        context.put("purpose", desk().written(audit, AuditDocument.REQUEST).getOrDefault("purpose", ""));
        context.put("keeper", !people().may(Objects.requireNonNull(task.assignee())));
        context.put(
                "analyst", names.get(Objects.requireNonNull(audit.analystId())).displayName());
        return context;
    }

    private String secondPerson(OpenTask task) {
        String holder = Objects.requireNonNull(task.assignee());
        if (!people().maySecond(holder)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.analystsOnly");
        }
        return holder;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        String second = secondPerson(task);
        boolean opened = "OPEN".equals(values.get("decision"));
        if (opened) {
            desk().audits().open(task.caseId(), second);
        }
        Map<String, Object> routing = Map.of("opened", opened);
        return StepResult.keeping(AuditDocument.OPENING, values)
                .routing(routing)
                .saying(routing);
    }
}
