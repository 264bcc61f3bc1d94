package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.junit.jupiter.api.Test;

class ReadableReviewTests {

    private static final Written SELF_REVIEW = written(ReviewDocument.SELF_REVIEW, 1, "staff", 1);
    private static final Written SEALED = written(ReviewDocument.SEALED_RATING, 1, "manager", 2);
    private static final Written DRAFT = written(ReviewDocument.ASSESSMENT, 1, "manager", 3);
    private static final Written ANSWER = written(ReviewDocument.CHECKPOINT_ANSWER, 1, "manager", 4);
    private static final Written WAIVER = written(ReviewDocument.WAIVER, 1, "head", 5);
    private static final Written REVISED = written(ReviewDocument.ASSESSMENT, 2, "manager", 6);
    private static final Written NEXT_ANSWER = written(ReviewDocument.CHECKPOINT_ANSWER, 2, "manager", 7);

    @Test
    void sealsTheEmployeesRatingsForTheManagerUntilTheOwnAreCommitted() {
        assertThat(readable("manager", null, SELF_REVIEW).sealsRatings(ReviewDocument.SELF_REVIEW))
                .isTrue();
        assertThat(readable("manager", null, SELF_REVIEW, SEALED).sealsRatings(ReviewDocument.SELF_REVIEW))
                .isFalse();
        assertThat(readable("staff", null, SELF_REVIEW).sealsRatings(ReviewDocument.SELF_REVIEW))
                .isFalse();
    }

    @Test
    void showsTheEmployeeNothingOfADraftBeforeItIsShared() {
        ReadableReview readable = readable("staff", null, SELF_REVIEW, SEALED, DRAFT, ANSWER, WAIVER);
        assertThat(List.of(SEALED, DRAFT, ANSWER, WAIVER)).noneMatch(readable::mayRead);
        assertThat(readable.mayReadCheckpointAt(ANSWER.at())).isFalse();
    }

    @Test
    void showsTheEmployeeTheSharedDraftAndNothingOfTheRevisedOne() {
        ReadableReview readable = readable("staff", 1, SEALED, DRAFT, ANSWER, WAIVER, REVISED, NEXT_ANSWER);
        assertThat(List.of(SEALED, DRAFT, ANSWER, WAIVER)).allMatch(readable::mayRead);
        assertThat(List.of(REVISED, NEXT_ANSWER)).noneMatch(readable::mayRead);
        assertThat(readable.mayReadCheckpointAt(ANSWER.at())).isTrue();
        assertThat(readable.mayReadCheckpointAt(NEXT_ANSWER.at())).isFalse();
    }

    @Test
    void showsTheEmployeeTheRevisedDraftOnceItIsShared() {
        ReadableReview readable = readable("staff", 2, SEALED, DRAFT, REVISED, NEXT_ANSWER);
        assertThat(List.of(DRAFT, REVISED, NEXT_ANSWER)).allMatch(readable::mayRead);
    }

    @Test
    void letsEverybodyReadWhatTheyWroteThemselves() {
        ReadableReview readable = readable("head", null, SELF_REVIEW, DRAFT, WAIVER);
        assertThat(readable.mayRead(WAIVER)).isTrue();
        assertThat(List.of(SELF_REVIEW, DRAFT)).noneMatch(readable::mayRead);
    }

    @Test
    void letsTheManagerReadEveryRevision() {
        ReadableReview readable = readable("manager", 1, SEALED, DRAFT, REVISED, NEXT_ANSWER, WAIVER);
        assertThat(List.of(SEALED, DRAFT, REVISED, NEXT_ANSWER, WAIVER)).allMatch(readable::mayRead);
    }

    private static ReadableReview readable(
            String person, @org.jspecify.annotations.Nullable Integer shared, Written... written) {
        return new ReadableReview(AReview.open(shared), new Actor(person, Set.of(Role.STAFF), null), List.of(written));
    }

    private static Written written(ReviewDocument kind, int revision, String author, int hour) {
        return new Written(
                kind, revision, author, Instant.parse("2026-11-20T10:00:00Z").plusSeconds(3600L * hour));
    }
}
