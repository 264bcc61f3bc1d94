package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.Foresight;
import org.evenhand.casework.Sight;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.People;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Appeal: what the others will see")
class AppealForesightPolicyTests {

    private static final String PANEL = "members of the panel";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Foresight foresight;

    @Autowired
    private AppealPages pages;

    @Autowired
    private Ledger ledger;

    private AppealWorld world;
    private Decision decision;

    @BeforeEach
    void filedReview() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        world = new AppealWorld(beans);
        decision = world.decisionOf(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMEDY", "UPHELD", "DISMISSED"})
    void whoSendsAStepOfAnAppealSeesBeforehandWhatBothSidesThenRead(String outcome) {
        Appeal appeal = world.files(decision, "procedure", "discrimination");
        for (String step : AppealWorld.PATH) {
            List<OpenTask> open = world.open(appeal, step);
            Map<String, Object> answers = answers(appeal, step, outcome);
            foreseenAsItComes(appeal, open.get(0), answers);
            open.stream().skip(1).forEach(task -> world.answers(task, answers));
        }
    }

    private Map<String, Object> answers(Appeal appeal, String step, String outcome) {
        if (step.equals("writePanelView") && outcome.equals("DISMISSED")) {
            return Map.of("view", "NOT_RIGHT", "reasons", "Every day was kept.");
        }
        return step.equals("decideAppeal") ? world.decision(appeal, outcome) : world.usual(appeal, step);
    }

    @Test
    void whoWritesDownTheHearingsSeesThatTheSidesReadNothingOfIt() {
        Appeal appeal = world.files(decision, "procedure");
        world.goesTo(appeal, "holdHearings");
        List<Sight> sights =
                foreseenAsItComes(appeal, world.only(appeal, "holdHearings"), world.usual(appeal, "holdHearings"));

        assertThat(of(sights, name(decision.personId()))).isEmpty();
        assertThat(of(sights, name(decision.deciderId()))).isEmpty();
        assertThat(of(sights, PANEL)).hasSize(1);
        assertThat(of(sights, "Library HR")).hasSize(1);
    }

    @Test
    void whoWritesTheOutcomeSeesWhatIsSaidInConfidenceToTheEmployeeAndNotToTheDecidingPerson() {
        Appeal appeal = world.files(decision, "procedure", "discrimination");
        world.goesTo(appeal, "decideAppeal");
        OpenTask task = world.only(appeal, "decideAppeal");
        List<Sight> sights = foreseenAsItComes(appeal, task, world.decision(appeal, "REMEDY"));

        assertThat(of(sights, name(decision.personId())).toString())
                .contains("The rule was not kept.", "Nothing shows that it was because of it.");
        assertThat(of(sights, name(decision.deciderId())).toString())
                .contains("The rule was not kept.")
                .doesNotContain("Nothing shows");
    }

    /** What everybody but the holder sees of the step beforehand is what the page gives them once it is sent. */
    private List<Sight> foreseenAsItComes(Appeal appeal, OpenTask task, Map<String, Object> answers) {
        int entries = ledger.of(appeal.caseId()).size();
        assertThat(world.problems(task, answers)).isEmpty();
        List<Sight> sights = foresight.of(world.checked(task), world.holder(task));
        assertThat(ledger.of(appeal.caseId())).as("looking sends nothing").hasSize(entries);
        List<String> sides = List.of(decision.personId(), decision.deciderId());
        Map<String, Map<String, List<FormSummary.Part>>> before = new LinkedHashMap<>();
        sides.forEach(person -> before.put(person, reads(appeal, person)));
        world.answers(task, answers);
        sides.stream().filter(person -> !person.equals(task.assignee())).forEach(person -> {
            Map<String, List<FormSummary.Part>> now = reads(appeal, person);
            now.keySet().removeAll(before.get(person).keySet());
            assertThat(of(sights, name(person)))
                    .as("what " + person + " sees after " + task.step())
                    .containsExactlyElementsOf(now.values());
        });
        return sights;
    }

    private String name(String person) {
        return beans.getBean(People.class).get(person).displayName();
    }

    /** What each document the person reads on the page of the appeal says; nothing while it is not there for them. */
    private Map<String, List<FormSummary.Part>> reads(Appeal appeal, String person) {
        Map<String, List<FormSummary.Part>> reads = new LinkedHashMap<>();
        documents(appeal, person)
                .forEach(one ->
                        reads.put(one.document().fingerprint(), one.answers().parts()));
        return reads;
    }

    private List<AppealPage.Written> documents(Appeal appeal, String person) {
        boolean known =
                person.equals(decision.personId()) || world.now(appeal).state().isKnownToDecider();
        return known ? pages.of(appeal.caseId(), world.actor(person)).documents() : List.of();
    }

    private static List<List<FormSummary.Part>> of(List<Sight> sights, String name) {
        List<List<FormSummary.Part>> parts = new ArrayList<>();
        sights.stream()
                .filter(sight -> sight.readers().contains(name))
                .flatMap(sight -> sight.documents().stream())
                .map(seen -> seen.answers().parts())
                .forEach(parts::add);
        return parts;
    }
}
