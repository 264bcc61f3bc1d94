package org.evenhand.reviews;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.Onlooker;
import org.evenhand.casework.Sight;
import org.evenhand.casework.Sight.Seen;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.record.Attachments;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/** What employee, manager and those above them read of a review, as its page shows it to them. */
@Component
class ReviewOnlooker implements Onlooker {

    private static final String ASSESSMENT = "completeAssessment";

    private final PerformanceReviews reviews;
    private final ReviewReading reading;
    private final DocumentRendering rendering;
    private final DraftSharing sharing;
    private final People people;
    private final CaseTexts texts;
    private final Ledger ledger;

    ReviewOnlooker(
            PerformanceReviews reviews,
            ReviewReading reading,
            DocumentRendering rendering,
            DraftSharing sharing,
            People people,
            CaseTexts texts,
            Ledger ledger) {
        this.reviews = reviews;
        this.reading = reading;
        this.rendering = rendering;
        this.sharing = sharing;
        this.people = people;
        this.texts = texts;
        this.ledger = ledger;
    }

    @Override
    public boolean owns(OpenTask task) {
        return task.step().equals(ASSESSMENT) && reviews.find(task.caseId()).isPresent();
    }

    /** The draft is shared once its checkpoint is passed. */
    @Override
    public void goOn(OpenTask task) {
        sharing.share(task.caseId());
    }

    @Override
    public List<Sight> sights(OpenTask task, String author) {
        PerformanceReview review = reviews.find(task.caseId()).orElseThrow();
        Set<String> readers = new LinkedHashSet<>(List.of(
                review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId()));
        List<Sight> sights = new ArrayList<>();
        readers.stream()
                .filter(person -> !person.equals(author))
                .forEach(person ->
                        sights.add(new Sight(List.of(people.get(person).displayName()), seen(review, person))));
        return sights;
    }

    private List<Seen> seen(PerformanceReview review, String person) {
        try {
            Map<ReadableDocument, FormSummary> shown = rendering.render(
                    review, reading.documents(review, new Actor(person, Set.of(), null)), ledger.of(review.caseId()));
            List<Seen> seen = new ArrayList<>();
            shown.forEach((document, answers) -> seen.add(new Seen(
                    document.document().fingerprint(),
                    texts.text("history.document." + document.kind()),
                    answers,
                    Attachments.in(document.document()))));
            return seen;
        } catch (Refusal keptAway) {
            return List.of();
        }
    }
}
