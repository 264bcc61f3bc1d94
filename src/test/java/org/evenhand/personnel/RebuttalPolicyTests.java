package org.evenhand.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.history.Cases;
import org.evenhand.history.ReadDocuments;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Record request: a rebuttal at any time, which travels with the record")
class RebuttalPolicyTests {

    private static final String TEXT = "The report of March was never looked at.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Rebuttals rebuttals;

    @Autowired
    Cases cases;

    @Autowired
    ReadDocuments documents;

    @Autowired
    Ledger ledger;

    private PersonnelWorld world;
    private PerformanceReview review;
    private String person;

    @BeforeEach
    void filedReview() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        world = new PersonnelWorld(beans);
        review = beans.getBean(PerformanceReviews.class).get(caseId);
        person = review.personId();
    }

    @Test
    void everyRebuttalStandsInTheFiledReviewForWhoeverReadsIt() {
        rebuts("ASSESSMENT", TEXT);
        rebuts("OVERALL_RATING", "And the level does not follow from it.");
        for (String reader : List.of(person, review.managerId(), review.associateDirectorId())) {
            Actor actor = new Actor(reader, Set.of(), null);
            assertThat(documents.filed(cases.open(review.caseId(), actor)).stream()
                            .filter(shown -> shown.readable().kind().name().equals("REBUTTAL"))
                            .map(shown -> Redaction.textOf(shown.summary())))
                    .hasSize(2)
                    .anyMatch(text -> text.contains(TEXT));
        }
        assertThat(ledger.of(review.caseId())).extracting(entry -> entry.kind()).endsWith("rebuttalAdded");
    }

    @Test
    void aCopyThatWasGivenBeforeHoldsTheRebuttalFromThenOn() {
        RecordRequest request = world.asks(person, Way.COPY);
        world.prepares(request);
        rebuts("ASSESSMENT", TEXT);
        assertThat(world.reads(request, PersonnelWorld.staff(person)))
                .filteredOn(given -> given.item().isRebuttal())
                .extracting(given -> Redaction.textOf(Objects.requireNonNull(given.answers())))
                .singleElement()
                .asString()
                .contains(TEXT);
    }

    @Test
    void nobodyAnswersADocumentOfAnotherPersonsRecord() {
        assertThatThrownBy(() -> rebuttals.add(
                        review.caseId() + "/ASSESSMENT/1",
                        Map.of("rebuttal", TEXT),
                        PersonnelWorld.staff(review.managerId())))
                .hasMessageContaining("personnel.refused.noDocument");
    }

    private void rebuts(String kind, String text) {
        rebuttals.add(review.caseId() + "/" + kind + "/1", Map.of("rebuttal", text), PersonnelWorld.staff(person));
    }
}
