package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.FormingOne;
import org.evenhand.committees.FormingOne.Proposed;
import org.evenhand.committees.FormingOne.ProposedFor;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/**
 * The file is certified and the committee is not formed: Library HR forms it as it is proposed, or on the page of the round
 * with all others, which ends this step.
 */
@Component
class FormCommittee extends PromotionStep {

    private final FormingOne forming;
    private final People people;

    FormCommittee(Tools tools, FormingOne forming, People people) {
        super("formCommittee", PromotionDocument.COMMITTEE_CONFIRMED, PromotionReader.HR, tools);
        this.forming = forming;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        Optional<ProposedFor> proposed = forming.proposalFor(task.caseId(), hr(task));
        context.put("roundId", promotion(task).roundId());
        context.put("caseId", task.caseId());
        context.put("members", proposed.map(one -> inWords(one.members())).orElse(List.of()));
        context.put("alternates", proposed.map(one -> inWords(one.alternates())).orElse(List.of()));
        context.put("othersText", proposed.map(this::others).orElse(""));
        context.put("choices", proposed.map(this::choice).stream().toList());
        return context;
    }

    private Map<String, Object> choice(ProposedFor one) {
        return Map.of(
                "label", tools().context().texts().text("promotions.form.asProposed"), "value", one.fingerprint());
    }

    private List<Map<String, Object>> inWords(List<Proposed> chosen) {
        Map<String, Person> known =
                people.withIds(chosen.stream().map(Proposed::personId).toList());
        return chosen.stream()
                .map(one -> inWords(one, Objects.requireNonNull(known.get(one.personId()))))
                .toList();
    }

    /** Who, and what speaks for it, as the page of the round says it. */
    private Map<String, Object> inWords(Proposed one, Person person) {
        CaseTexts texts = tools().context().texts();
        String last = one.lastServed() == null
                ? texts.text("committees.why.never")
                : texts.text("committees.why.lastServed", one.lastServed());
        return Map.of(
                "name",
                person.displayName(),
                "chair",
                one.chairs(),
                "why",
                texts.text("committees.why.serving", person.grade(), one.serving()) + ", " + last);
    }

    /** How many could sit here, how many seats stay empty, and who is kept out by which rule. */
    private String others(ProposedFor one) {
        CaseTexts texts = tools().context().texts();
        return Stream.concat(
                        Stream.of(texts.text("committees.round.eligible", one.eligible(), one.missing())),
                        one.keptOut().entrySet().stream()
                                .map(kept -> texts.text("committees.keptOut." + kept.getKey(), kept.getValue()) + "."))
                .collect(Collectors.joining(" "));
    }

    private static Actor hr(OpenTask task) {
        return new Actor(String.valueOf(task.assignee()), Set.of(Role.HR), null);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        forming.confirmOne(task.caseId(), String.valueOf(values.get("form")), hr(task));
        return keep(values);
    }
}
