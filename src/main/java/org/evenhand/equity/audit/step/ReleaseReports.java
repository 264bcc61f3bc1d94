package org.evenhand.equity.audit.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.audit.AuditDocument;
import org.evenhand.equity.audit.ReleaseTier;
import org.evenhand.equity.audit.ReportRelease;
import org.springframework.stereotype.Component;

/** The analyst releases the reports and says for whom; the exact tier is closed with it. */
@Component
class ReleaseReports extends AuditStep {

    private final ReportRelease release;

    ReleaseReports(AuditDesk desk, ReportRelease release) {
        super("releaseReports", desk);
        this.release = release;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put(
                "summary", desk().written(audit(task), AuditDocument.CONCLUSION).getOrDefault("summary", ""));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        auditor(task);
        release.decide(task.caseId(), ReleaseTier.valueOf(String.valueOf(values.get("tier"))));
        return StepResult.keeping(AuditDocument.RELEASE, values)
                .saying(Map.of("tier", String.valueOf(values.get("tier"))));
    }
}
