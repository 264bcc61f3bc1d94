package org.evenhand.committees.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.SeatActs;
import org.evenhand.committees.SeatRows;
import org.evenhand.committees.Voting;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.PersonFinder;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Too few members, or too few votes when the time was over: Library HR names somebody from outside the pool, with
 * approval, gives more time, or lets alternates sit for those who have not voted.
 */
@Component
class FindMembers extends CommitteeStep {

    private static final String WHAT = "what";
    private static final String NAME = "name";

    private final SeatRows seats;
    private final SeatActs acts;
    private final PersonFinder finder;
    private final Documents documents;

    FindMembers(CommitteeContext context, SeatRows seats, SeatActs acts, PersonFinder finder, Documents documents) {
        super("findMembers", context);
        this.seats = seats;
        this.acts = acts;
        this.finder = finder;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Committee committee = committee(task);
        Map<String, Object> context = new LinkedHashMap<>(shown().of(committee));
        int members = seats.members(task.caseId()).size();
        int quorum = committee.formedRules().quorum();
        context.put("members", members);
        context.put("quorum", quorum);
        context.put("silent", acts.silent(task.caseId()).size());
        context.put("excludedText", excluded(task.caseId()));
        List<Map<String, Object>> choices = new ArrayList<>();
        if (members >= quorum) {
            choices.add(choice("MORE_TIME"));
            choices.add(choice("REPLACE"));
        }
        choices.add(choice("NAME"));
        context.put("choices", choices);
        return context;
    }

    private Map<String, Object> choice(String value) {
        return Map.of("label", shown().texts().text("committees.find." + value), "value", value);
    }

    /** Why nobody of the pool is left: how many each rule kept out when the committee was formed. */
    private String excluded(String caseId) {
        Object counted = documents
                .latest(caseId, CommitteeDocument.FORMED)
                .map(DocumentRevision::content)
                .map(content -> content.get("keptOut"))
                .orElse(Map.of());
        List<String> lines = new ArrayList<>();
        if (counted instanceof Map<?, ?> byRule) {
            byRule.forEach(
                    (rule, count) -> lines.add(shown().texts().text("committees.keptOut." + rule, List.of(count))));
        }
        return String.join("; ", lines);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        if (!isNamed(values)) {
            return List.of();
        }
        try {
            return acts.against(task.caseId(), person(values))
                    .map(key -> List.of(StepProblem.at(NAME, key)))
                    .orElse(List.of());
        } catch (Refusal nobody) {
            return List.of(new StepProblem(NAME, nobody.key(), nobody.arguments()));
        }
    }

    private static boolean isNamed(Map<String, Object> values) {
        return "NAME".equals(values.get(WHAT));
    }

    private String person(Map<String, Object> values) {
        return finder.find(Voting.text(values, NAME)).id();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(WHAT, Voting.text(values, WHAT));
        if (isNamed(values)) {
            acts.seat(task.caseId(), person(values));
            facts.put("member", person(values));
        } else if ("REPLACE".equals(values.get(WHAT))) {
            facts.put("replaced", acts.removeSilent(task.caseId()));
        }
        return StepResult.keeping(CommitteeDocument.MEMBER_FOUND, values).saying(facts);
    }
}
