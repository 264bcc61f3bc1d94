package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.Foresight;
import org.evenhand.casework.Sight;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.record.Ledger;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Sharing the draft of an assessment")
class SharedDraftPolicyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Foresight foresight;

    @Autowired
    private PerformanceReviews reviews;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private DocumentRendering rendering;

    @Autowired
    private Ledger ledger;

    @Test
    void theManagerSeesBeforehandWhatTheEmployeeThenReads() {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = world.review();
        world.goesTo(caseId, "completeAssessment");
        PerformanceReview review = reviews.get(caseId);
        OpenTask task = world.waitsFor(caseId);
        int entries = ledger.of(caseId).size();
        List<List<FormSummary.Part>> before = readBySubject(review);

        StepPage page = world.checks(caseId, world.answersTo(task));
        List<Sight> sights = foresight.of(page, world.assigneeOf(task));
        assertThat(ledger.of(caseId)).as("looking sends nothing").hasSize(entries);

        world.goesTo(caseId, "holdConversation");
        List<List<FormSummary.Part>> after = readBySubject(reviews.get(caseId));
        String employee = beans.getBean(People.class).get(review.personId()).displayName();
        List<List<FormSummary.Part>> foreseen = sights.stream()
                .filter(sight -> sight.readers().contains(employee))
                .flatMap(sight -> sight.documents().stream())
                .map(seen -> seen.answers().parts())
                .toList();
        assertThat(foreseen).isNotEmpty();
        assertThat(after.subList(after.size() - foreseen.size(), after.size()))
                .containsExactlyInAnyOrderElementsOf(foreseen);
        assertThat(after).hasSize(before.size() + foreseen.size());
    }

    private List<List<FormSummary.Part>> readBySubject(PerformanceReview review) {
        Map<ReadableDocument, FormSummary> shown = rendering.render(
                review,
                reading.documents(review, new Actor(review.personId(), Set.of(), null)),
                ledger.of(review.caseId()));
        return shown.values().stream().map(FormSummary::parts).toList();
    }
}
