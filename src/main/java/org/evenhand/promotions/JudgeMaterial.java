package org.evenhand.promotions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Library HR, with the chair, says whether something new is significant, so that all levels look again, and why. */
@Component
class JudgeMaterial extends PromotionStep {

    private static final String SIGNIFICANT = "significant";

    private final MaterialRows rows;
    private final Documents documents;
    private final People people;

    JudgeMaterial(Tools tools, MaterialRows rows, Documents documents, People people) {
        super("judgeMaterial", PromotionDocument.MATERIAL_JUDGED, PromotionReader.HR, tools);
        this.rows = rows;
        this.documents = documents;
        this.people = people;
    }

    @Override
    public String processKey() {
        return LateMaterial.PROCESS;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        DocumentRevision material = material(task);
        Map<String, Object> shown =
                new LinkedHashMap<>(tools().context().texts().readable(material.content()));
        shown.put("author", people.get(material.author()).displayName());
        Map<String, Object> context = tools().context().of(promotion(task));
        context.put("material", shown);
        return context;
    }

    /** The newest of whoever added it: nobody has two that wait. */
    private DocumentRevision material(OpenTask task) {
        String author = rows.find(task.processInstanceId())
                .map(MaterialRows.Added::authorId)
                .orElseThrow(Promotions::missing);
        return documents.of(task.caseId()).stream()
                .filter(one -> one.kind().equals(PromotionDocument.LATE_MATERIAL.name())
                        && one.author().equals(author))
                .reduce((earlier, later) -> later)
                .orElseThrow(Promotions::missing);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        boolean significant = "SIGNIFICANT".equals(values.get(SIGNIFICANT));
        LateMaterial.requireUndecided(promotion(task));
        DocumentRevision material = material(task);
        if (!rows.judge(task.processInstanceId(), material.fingerprint(), significant)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.movedOn");
        }
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.put("material", material.fingerprint());
        return keep(kept).routing(Map.of(SIGNIFICANT, significant)).saying(Map.of(SIGNIFICANT, significant));
    }
}
