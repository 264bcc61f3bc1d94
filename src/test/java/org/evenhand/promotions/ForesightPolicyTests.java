package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.Foresight;
import org.evenhand.casework.Sight;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.People;
import org.evenhand.record.Ledger;
import org.evenhand.referees.Referee;
import org.evenhand.referees.RefereeState;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Promotion: what the others will see")
class ForesightPolicyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Foresight foresight;

    @Autowired
    private PromotionPages pages;

    @Autowired
    private Ledger ledger;

    private PromotionWorld world;

    @BeforeEach
    void open() {
        world = new PromotionWorld(beans);
    }

    private String name(String person) {
        return beans.getBean(People.class).get(person).displayName();
    }

    private List<Sight> foreseen(OpenTask task, Map<String, Object> answers) {
        StepPage page = world.checked(task, answers);
        assertThat(page.errors()).isEmpty();
        return foresight.of(page, world.actor(String.valueOf(task.assignee())));
    }

    /** What each document the person reads on the page of the case says, by its fingerprint. */
    private Map<String, List<FormSummary.Part>> reads(Promotion promotion, String person) {
        Map<String, List<FormSummary.Part>> reads = new LinkedHashMap<>();
        pages.of(promotion.caseId(), world.actor(person))
                .documents()
                .forEach(one ->
                        reads.put(one.document().fingerprint(), one.answers().parts()));
        return reads;
    }

    private static List<List<FormSummary.Part>> of(List<Sight> sights, String name) {
        return sights.stream()
                .filter(sight -> sight.readers().contains(name))
                .flatMap(sight -> sight.documents().stream())
                .map(seen -> seen.answers().parts())
                .toList();
    }

    @Test
    void whoSendsAStepSeesBeforehandWhatTheOthersThenSee() {
        Promotion promotion = world.at("assembleDossier");
        List<String> parts = List.of(promotion.personId(), promotion.recommenderId(), promotion.directorId());
        for (String step : PromotionWorld.PATH.subList(1, PromotionWorld.PATH.size() - 1)) {
            OpenTask task = world.step(promotion.caseId(), step);
            int entries = ledger.of(promotion.caseId()).size();
            List<Sight> sights = foreseen(task, world.usual(step));
            assertThat(ledger.of(promotion.caseId()))
                    .as("looking sends nothing")
                    .hasSize(entries);

            Map<String, Map<String, List<FormSummary.Part>>> before = new LinkedHashMap<>();
            parts.forEach(person -> before.put(person, reads(promotion, person)));
            world.answers(world.step(promotion.caseId(), step), world.usual(step));
            parts.stream().filter(person -> !person.equals(task.assignee())).forEach(person -> {
                Map<String, List<FormSummary.Part>> now = reads(promotion, person);
                now.keySet().removeAll(before.get(person).keySet());
                assertThat(of(sights, name(person)))
                        .as("what " + person + " sees after " + step)
                        .containsExactlyElementsOf(now.values());
            });
            if (step.equals("chooseReferees")) {
                world.letters.come(promotion);
            }
            if (step.equals("certifyFile")) {
                world.committee.reviews(promotion, "IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
            }
        }
    }

    @Test
    void whoRedactsALetterSeesWhatTheCandidateWillReadOfIt() {
        Promotion promotion = world.at("chooseReferees");
        world.choosesReferees(promotion);
        Referee referee = world.letters.in(promotion, RefereeState.INVITED).get(0);
        world.letters.accepts(referee);
        world.letters.writes(referee);
        List<Sight> sights = foreseen(
                world.letters.waiting(promotion).get(0), Map.of("ofCandidate", "RIGHT", "letter", "They drew maps."));

        assertThat(of(sights, name(promotion.personId())).toString())
                .contains("They drew maps.")
                .doesNotContain(LetterWalk.LETTER);
        assertThat(of(sights, name(promotion.directorId())).toString())
                .as("whoever judges reads the letter as it came")
                .contains(LetterWalk.LETTER);
    }
}
