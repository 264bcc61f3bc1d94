package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class DocumentsTests {

    @Autowired
    Documents documents;

    private final String caseId = CaseIds.any();

    @Test
    void addsRevisionAfterRevision() {
        DocumentRevision first = documents.add(review(Map.of("text", "one")));
        DocumentRevision second = documents.add(review(Map.of("text", "two")));

        assertThat(first.revision()).isEqualTo(1);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(first.at()).isEqualTo(TestClock.START);
        assertThat(documents.find(caseId, "SELF_REVIEW", 1)).contains(first);
        assertThat(documents.latest(caseId, "SELF_REVIEW")).contains(second);
    }

    @Test
    void givesTheSameTextAnotherFingerprintEachTimeSoThatNobodyFindsARatingByTrying() {
        NewRevision written = review(Map.of("ownRating", 3));
        DocumentRevision here =
                DocumentRevision.of(written, written.canonicalContent(), 1, TestClock.START, Salt.fresh());
        DocumentRevision there =
                DocumentRevision.of(written, written.canonicalContent(), 1, TestClock.START, Salt.fresh());

        assertThat(here.fingerprint()).isNotEqualTo(there.fingerprint());
        assertThat(here.isIntact()).isTrue();
    }

    @Test
    void givesEachRevisionItsOwnSaltAndKeepsIt() {
        DocumentRevision first = documents.add(review(Map.of()));
        DocumentRevision second = documents.add(review(Map.of()));

        assertThat(first.salt()).matches("[0-9a-f]{32}").isNotEqualTo(second.salt());
        assertThat(documents.find(caseId, "SELF_REVIEW", 1)).contains(first);
    }

    @Test
    void countsEachKindOnItsOwn() {
        DocumentRevision review = documents.add(review(Map.of()));
        DocumentRevision rating = documents.add(new NewRevision(caseId, "SEALED_RATING", Map.of(), "m", "d"));

        assertThat(rating.revision()).isEqualTo(1);
        assertThat(rating.onBehalfOf()).isEqualTo("d");
        assertThat(documents.of(caseId)).containsExactly(rating, review);
    }

    @Test
    void findsNothingWhereNothingWasWritten() {
        assertThat(documents.latest(caseId, "SELF_REVIEW")).isEmpty();
        assertThat(documents.find(caseId, "SELF_REVIEW", 1)).isEmpty();
        assertThat(documents.of(caseId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩🏽‍🔬 naïve ﷽ \u202Eright to left\u202C שלום",
                "line one\r\nline two\n\ttab",
                "\u0000 null, \u0007 bell, \u2028 line separator",
                "<script>alert('1')</script> & \"quotes\" \\ back",
                ""
            })
    void keepsTextExactly(String text) {
        documents.add(review(Map.of("text", text)));
        assertThat(kept()).isEqualTo(Map.of("text", text));
    }

    @Test
    void keepsTwoHundredThousandCharacters() {
        String text = "🌍ש".repeat(100_000);
        documents.add(review(Map.of("text", text)));
        assertThat(kept()).isEqualTo(Map.of("text", text));
    }

    @Test
    void keepsListsNumbersFlagsAndNothing() {
        Map<String, Object> content = new HashMap<>();
        content.put("rows", List.of(Map.of("rating", 4), Map.of("weight", new BigDecimal("0.25"))));
        content.put("late", true);
        content.put("comment", null);
        content.put("gaps", Arrays.asList("a", null));
        documents.add(review(content));

        content.put("rows", List.of(Map.of("rating", 4), Map.of("weight", 0.25)));
        assertThat(kept()).isEqualTo(content);
    }

    @Test
    void answersWithWhatItKeeps() {
        DocumentRevision added = documents.add(review(Map.of("number", 4.0, "b", 1, "a", 2L)));
        assertThat(documents.latest(caseId, "SELF_REVIEW")).contains(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "-9007199254740992", "0.1234567890123456789", "1e400"})
    void refusesNumbersItWouldChange(BigDecimal number) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.add(review(Map.of("number", number))))
                .matches(refusal -> refusal.kind() == Refusal.Kind.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740991", "-9007199254740991", "0.1", "1e2"})
    void keepsNumbersItCanKeep(BigDecimal number) {
        documents.add(review(Map.of("number", number)));
        assertThat(new BigDecimal(kept().get("number").toString())).isEqualByComparingTo(number);
    }

    @Test
    void refusesHalfCharacters() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.add(review(Map.of("text", "\ud83d"))))
                .matches(refusal -> refusal.key().equals("record.refused.text"));
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> documents.add(review(Map.of("day", LocalDate.EPOCH))));
    }

    @Test
    void refusesContentThatNoFormLetsThrough() {
        int around = "{\"text\":\"\"}".length();
        String largest = "x".repeat(DocumentRevision.LONGEST - around);
        assertThat(review(Map.of("text", largest)).canonicalContent()).hasSize(DocumentRevision.LONGEST);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.add(review(Map.of("text", largest + "x"))))
                .matches(refusal -> refusal.key().equals("record.refused.tooLong"));
    }

    @Test
    void addsNoRevisionTwiceWhenManyAddAtOnce() throws InterruptedException {
        List<Object> results = Together.run(10, () -> documents.add(review(Map.of())));

        long added = results.stream().filter(DocumentRevision.class::isInstance).count();
        assertThat(added).isPositive();
        assertThat(documents.of(caseId)).hasSize((int) added);
        assertThat(results)
                .filteredOn(result -> !(result instanceof DocumentRevision))
                .allSatisfy(result -> assertThat(((Refusal) result).kind()).isEqualTo(Refusal.Kind.MOVED_ON));
    }

    private Map<String, Object> kept() {
        return documents.latest(caseId, "SELF_REVIEW").orElseThrow().content();
    }

    private NewRevision review(Map<String, Object> content) {
        return new NewRevision(caseId, "SELF_REVIEW", content, "someone", null);
    }
}
