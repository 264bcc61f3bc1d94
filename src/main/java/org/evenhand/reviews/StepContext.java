package org.evenhand.reviews;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.Criterion;
import org.evenhand.criteria.ScalePoint;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.reviews.assessment.ReviewPeriod;
import org.springframework.stereotype.Component;

/** What every form of a review may show: who, which period, which criteria on which scale. */
@Component
public class StepContext {

    private final ReviewFile file;
    private final People people;
    private final CaseTexts texts;

    StepContext(ReviewFile file, People people, CaseTexts texts) {
        this.file = file;
        this.people = people;
        this.texts = texts;
    }

    /** A fresh map; a step adds what only its own form may show. */
    public Map<String, Object> of(PerformanceReview review) {
        return of(review, review.criteriaSetId());
    }

    /** The same by the version of the criteria that counted when something was written. */
    Map<String, Object> of(PerformanceReview review, String criteriaSetId) {
        CriteriaSet criteria = file.criteria(criteriaSetId);
        Map<String, Object> context = new LinkedHashMap<>();
        Map<String, Person> participants = participants(review);
        Person subject = known(participants, review.personId());
        context.put("person", person(subject));
        for (ReviewRole role : ReviewRole.values()) {
            context.put(role.variable(), holder(participants, role.holder(review)));
        }
        context.put("cycle", cycle(review));
        ReviewPeriod period = file.period(review, subject);
        if (period.isShortened()) {
            context.put("monthsOnDuty", period.monthsOnDuty().toPlainString());
        }
        context.put(
                "criteria", criteria.criteria().stream().map(this::criterion).toList());
        context.put("scale", points(criteria.scale()));
        context.put("overallScale", points(review.kind().overallLevels(criteria.scale())));
        context.put(
                "withheldLevel",
                review.kind()
                        .withheldLevel(criteria.scale())
                        .map(ScalePoint::label)
                        .orElse(""));
        if (review.kind() != ReviewKind.ANNUAL) {
            context.put("reviewKind", texts.text("reviews.kind." + review.kind()));
        }
        return context;
    }

    private List<Map<String, Object>> points(List<ScalePoint> scale) {
        return scale.stream().map(this::point).toList();
    }

    /** One row per criterion, for lists whose rows are fixed. */
    public List<Map<String, Object>> rows(PerformanceReview review) {
        return file.criteria(review).criteria().stream().map(this::criterion).toList();
    }

    /** A stored document as a form's texts may show it. */
    public Map<String, Object> readable(Map<String, Object> content) {
        return texts.readable(content);
    }

    public CaseTexts texts() {
        return texts;
    }

    /** One row per criterion, with what the self-review says of it. */
    public List<Map<String, Object>> rows(PerformanceReview review, Map<String, Object> selfReview) {
        return SelfReview.beside(rows(review), selfReview, texts::readable);
    }

    private Map<String, Person> participants(PerformanceReview review) {
        return people.withIds(Stream.concat(
                        Stream.of(review.personId()),
                        Arrays.stream(ReviewRole.values()).map(role -> role.holder(review)))
                .toList());
    }

    private static Person known(Map<String, Person> participants, String personId) {
        return Objects.requireNonNull(participants.get(personId), personId);
    }

    private Map<String, Object> holder(Map<String, Person> participants, String personId) {
        return personId.equals(ReviewRole.VACANT)
                ? Map.of("displayName", texts.text("reviews.vacant"), "jobTitle", "", "unit", "", "grade", "")
                : person(known(participants, personId));
    }

    private Map<String, Object> person(Person person) {
        return Map.of(
                "displayName", person.displayName(),
                "jobTitle", person.jobTitle(),
                "unit", person.unit(),
                "grade", person.grade());
    }

    private Map<String, Object> cycle(PerformanceReview review) {
        return Map.of(
                "periodStart", texts.date(review.periodStart()),
                "periodEnd", texts.date(review.periodEnd()),
                "selfReviewDue", texts.date(review.selfReviewDue()),
                "conversationBy", texts.date(review.conversationBy()),
                "ratingsDue", texts.date(review.ratingsDue()));
    }

    private Map<String, Object> criterion(Criterion criterion) {
        return Map.of(
                "key", criterion.key(),
                "name", criterion.name(),
                "description", criterion.description(),
                "weight", criterion.weight(),
                "anchorsText",
                        String.join(
                                "\n",
                                criterion.anchors().stream().map(a -> "- " + a).toList()),
                "valueTags", String.join(", ", criterion.valueTags()));
    }

    private Map<String, Object> point(ScalePoint point) {
        return Map.of("value", Integer.toString(point.value()), "label", point.label(), "anchor", point.anchor());
    }
}
