package org.evenhand.promotions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.NewRevision;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/**
 * Fewer letters came than are wanted at least: Library HR gives more time, or the case goes on with a note that
 * everybody reads, and that counts against nobody; {@link AgreeShortfall the chair} has to agree.
 */
@Component
class DecideShortfall extends PromotionStep {

    private static final String REFEREES = "referees";

    private final Letters letters;
    private final RefereeRules rules;
    private final FurtherReferees named;
    private final PromotionCommittee committee;
    private final Documents documents;

    DecideShortfall(
            Tools tools,
            Letters letters,
            RefereeRules rules,
            FurtherReferees named,
            PromotionCommittee committee,
            Documents documents) {
        super("decideShortfall", PromotionDocument.LETTER_SHORTFALL, PromotionReader.HR, tools);
        this.letters = letters;
        this.rules = rules;
        this.named = named;
        this.committee = committee;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("ready", letters.ready(task.caseId()));
        context.put("least", letters.settings().least());
        context.put("objection", objection(task.caseId()));
        return context;
    }

    /** The chair says whether they agree, so there has to be one. */
    private List<StepProblem> withoutChair(OpenTask task) {
        return committee.chairOf(task.caseId()).isPresent()
                ? List.of()
                : List.of(StepProblem.at("answer", "promotions.problem.noChair"));
    }

    static boolean isExtended(Map<String, Object> values) {
        return "EXTEND".equals(values.get("answer"));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        if (!isExtended(values) || !withoutChair(task).isEmpty()) {
            return withoutChair(task);
        }
        boolean nobody = RefereeRules.rows(values, REFEREES).isEmpty() && !letters.couldComeLater(task.caseId());
        return nobody
                ? List.of(StepProblem.at("answer", "promotions.problem.nobodyLeft"))
                : rules.problems(promotion(task), values);
    }

    /** What the chair said against the last decision, if Library HR decides once more. */
    private String objection(String caseId) {
        Map<String, Object> last = tools().context().content(caseId, PromotionDocument.SHORTFALL_CONSENT);
        return AgreeShortfall.isAgreed(last) ? "" : String.valueOf(last.getOrDefault("reason", ""));
    }

    /** The candidate reads the note, and not who else is asked. */
    private void keepApart(OpenTask task, List<?> further) {
        String hr = String.valueOf(task.assignee());
        DocumentRevision added = documents.add(new NewRevision(
                task.caseId(), PromotionDocument.REFEREES_CHOSEN.name(), Map.of(REFEREES, further), hr, null));
        tools().ledger()
                .append(
                        task.caseId(),
                        Entry.by(
                                        new Actor(hr, Set.of(Role.HR), null),
                                        "refereesAdded",
                                        Map.of("document", added.kind(), "revision", added.revision()))
                                .naming(List.of(added.fingerprint()))
                                .under(Map.of(task.processKey(), "v" + task.definitionVersion())));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Map<String, Object> note = new LinkedHashMap<>(values);
        Object further = note.remove(REFEREES);
        List<?> rows = isExtended(values) && further instanceof List<?> typed ? typed : List.of();
        if (!rows.isEmpty() || !named.of(task.caseId()).isEmpty()) {
            // also where those named before the chair disagreed are not to be asked after all
            keepApart(task, rows);
        }
        return keep(note).routing(Map.of("moreTime", isExtended(values)));
    }
}
