package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Forming;
import org.evenhand.committees.Forming.ProposedFor;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/**
 * The file is certified and the committee is not formed: Library HR forms it as it is proposed, or on the page of the round
 * with all others, which ends this step.
 */
@Component
class FormCommittee extends PromotionStep {

    private final Forming forming;
    private final People people;

    FormCommittee(Tools tools, Forming forming, People people) {
        super("formCommittee", PromotionDocument.COMMITTEE_CONFIRMED, PromotionReader.HR, tools);
        this.forming = forming;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        Optional<ProposedFor> proposed = forming.proposalFor(task.caseId(), hr(task));
        context.put("proposalText", proposed.map(this::inWords).orElse(""));
        List<Map<String, Object>> choices = new ArrayList<>();
        proposed.ifPresent(one -> choices.add(Map.of(
                "label", tools().context().texts().text("promotions.form.asProposed"),
                "value", one.fingerprint())));
        context.put("choices", choices);
        return context;
    }

    private static Actor hr(OpenTask task) {
        return new Actor(String.valueOf(task.assignee()), Set.of(Role.HR), null);
    }

    private String inWords(ProposedFor one) {
        Map<String, String> names = people.names(
                Stream.concat(one.members().stream(), one.alternates().stream()).toList());
        return tools().context()
                .texts()
                .text(
                        "promotions.form.proposal",
                        names(one.members(), names),
                        names(one.alternates(), names),
                        one.missing());
    }

    private static String names(List<String> people, Map<String, String> names) {
        return people.stream().map(person -> names.getOrDefault(person, person)).collect(Collectors.joining(", "));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        forming.confirmOne(task.caseId(), String.valueOf(values.get("form")), hr(task));
        return keep(values);
    }
}
