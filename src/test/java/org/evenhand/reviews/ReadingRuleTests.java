package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingRuleTests {

    /** The whole table as policy has it: document, then the phase from which employee, manager, leadership, HR read. */
    @ParameterizedTest
    @CsvSource({
        "POSITION_CONFIRMATION,        WRITING, WRITING, TALKED, FILED",
        "POSITION_CORRECTION,          WRITING, WRITING, TALKED, FILED",
        "SELF_REVIEW,                  WRITING, WRITING, TALKED, FILED",
        "SEALED_RATING,                SHARED,  WRITING, TALKED, FILED",
        "ASSESSMENT,                   SHARED,  WRITING, TALKED, FILED",
        "CHECKPOINT_ANSWER,            SHARED,  WRITING, TALKED, FILED",
        "WAIVER,                       SHARED,  WRITING, TALKED, FILED",
        "CONVERSATION,                 WRITING, WRITING, TALKED, FILED",
        "CONVERSATION_CONFIRMATION,    WRITING, WRITING, TALKED, FILED",
        "OVERALL_RATING,               SIGNED,  WRITING, TALKED, FILED",
        "RATING_REVIEW,                SIGNED,  WRITING, TALKED, FILED",
        "RATING_CONFIRMATION,          SIGNED,  WRITING, TALKED, FILED",
        "SENT_BACK,                    SIGNED,  WRITING, TALKED, FILED",
        "SIGNATURE_DEPARTMENT_HEAD,    SIGNED,  WRITING, TALKED, FILED",
        "SIGNATURE_ASSOCIATE_DIRECTOR, SIGNED,  WRITING, TALKED, FILED",
        "RECEIPT,                      WRITING, WRITING, TALKED, FILED",
        "DEADLINE_EXTENSION,           WRITING, WRITING, TALKED, WRITING",
        "FILED_REVIEW,                 FILED,   FILED,   FILED,  FILED"
    })
    void opensEachDocumentInItsPhaseAndNotBefore(
            ReviewDocument document,
            ReviewPhase subject,
            ReviewPhase manager,
            ReviewPhase leadership,
            ReviewPhase humanResources) {
        assertOpens(document, Reader.SUBJECT, subject);
        assertOpens(document, Reader.MANAGER, manager);
        assertOpens(document, Reader.LEADERSHIP, leadership);
        assertOpens(document, Reader.HR, humanResources);
    }

    private static void assertOpens(ReviewDocument document, Reader reader, ReviewPhase from) {
        for (ReviewPhase phase : ReviewPhase.values()) {
            assertThat(ReadingRule.allows(document, reader, phase))
                    .as("%s reads %s in phase %s", reader, document, phase)
                    .isEqualTo(phase.ordinal() >= from.ordinal());
        }
    }

    @ParameterizedTest
    @EnumSource(ReviewDocument.class)
    void refusesWhoeverHasNoPartInEveryPhase(ReviewDocument document) {
        assertThat(EnumSet.allOf(ReviewPhase.class))
                .noneMatch(phase -> ReadingRule.allows(document, Reader.NOBODY, phase));
    }

    @ParameterizedTest
    @CsvSource({
        "staff,    STAFF,          SUBJECT",
        "manager,  MANAGER,        MANAGER",
        "head,     DEPARTMENT_HEAD,LEADERSHIP",
        "director, ASSOCIATE_DIRECTOR, LEADERSHIP",
        "somebody, STAFF,          NOBODY",
        "somebody, MANAGER,        NOBODY",
        "somebody, DEPARTMENT_HEAD,NOBODY",
        "somebody, ADMINISTRATOR,  NOBODY",
        "somebody, EQUITY_ANALYST, NOBODY",
        "somebody, HR,             HR",
        "staff,    HR,             SUBJECT",
        "manager,  HR,             MANAGER"
    })
    void takesEverybodyInTheStrongestRelationAndHrOnlyFromOutside(String person, Role role, Reader reader) {
        assertThat(Reader.of(AReview.open(null), new Actor(person, Set.of(role), null)))
                .isEqualTo(reader);
    }

    @Test
    void knowsThePhaseFromWhatExists() {
        assertThat(phase(AReview.open(null))).isEqualTo(ReviewPhase.WRITING);
        assertThat(phase(AReview.open(null), ReviewDocument.SEALED_RATING)).isEqualTo(ReviewPhase.RATED);
        assertThat(phase(AReview.open(null), ReviewDocument.SEALED_RATING, ReviewDocument.ASSESSMENT))
                .isEqualTo(ReviewPhase.RATED);
        assertThat(phase(AReview.open(1), ReviewDocument.ASSESSMENT)).isEqualTo(ReviewPhase.SHARED);
        assertThat(phase(AReview.open(1), ReviewDocument.CONVERSATION)).isEqualTo(ReviewPhase.SHARED);
        assertThat(phase(AReview.open(1), ReviewDocument.CONVERSATION_CONFIRMATION))
                .isEqualTo(ReviewPhase.TALKED);
        assertThat(phase(
                        AReview.open(1),
                        ReviewDocument.CONVERSATION_CONFIRMATION,
                        ReviewDocument.SIGNATURE_DEPARTMENT_HEAD))
                .isEqualTo(ReviewPhase.TALKED);
        assertThat(phase(AReview.open(1), ReviewDocument.SIGNATURE_ASSOCIATE_DIRECTOR))
                .isEqualTo(ReviewPhase.SIGNED);
        assertThat(phase(AReview.in(ReviewState.FILED_NOT_ANSWERED, 1))).isEqualTo(ReviewPhase.FILED);
    }

    private static ReviewPhase phase(PerformanceReview review, ReviewDocument... existing) {
        return ReviewPhase.of(review, Set.of(existing));
    }
}
