package org.evenhand.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class CriteriaSetsTests {

    private static final Actor HR = new Actor("hr-" + UUID.randomUUID(), Set.of(Role.STAFF, Role.HR), null);
    private static final Actor STAFF = new Actor("staff", Set.of(Role.STAFF), null);

    @Autowired
    CriteriaSets sets;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    final String name = "Set " + UUID.randomUUID();

    @Test
    void keepsADraftAsItWasWritten() {
        var draft = ACriteriaDraft.named(name);
        var begun = sets.begin(draft, HR);

        var read = sets.get(begun.id());
        assertThat(read.content()).isEqualTo(draft);
        assertThat(read).isEqualTo(begun);
        assertThat(read.isPublished()).isFalse();
        assertThat(read.version()).isEqualTo(1);
    }

    @Test
    void keepsADraftThatIsNotFinished() {
        var unfinished = new CriteriaDraft(name, Set.of("Archives"), List.of(), List.of());

        assertThat(sets.get(sets.begin(unfinished, HR).id()).content()).isEqualTo(unfinished);
    }

    @Test
    void publishesAsOfTodayAndPutsItOnRecord() {
        var published = published();

        assertThat(published.publishedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(sets.published()).contains(published);
        var document = documents.latest(published.id(), "CRITERIA_SET").orElseThrow();
        assertThat(ledger.of(published.id())).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("criteriaPublished");
            assertThat(entry.actor()).isEqualTo(HR.personId());
            assertThat(entry.documentFingerprints()).containsExactly(document.fingerprint());
        });
    }

    @Test
    void neverChangesWhatIsPublished() {
        var published = published();

        assertRefused(
                "criteria.refused.published",
                Kind.MOVED_ON,
                () -> sets.save(published.id(), published.revision(), ACriteriaDraft.named(name), HR));
        assertRefused(
                "criteria.refused.published",
                Kind.MOVED_ON,
                () -> sets.publish(published.id(), published.revision(), HR));
        assertThat(sets.get(published.id())).isEqualTo(published);
    }

    @Test
    void makesAnEditOfAPublishedSetTheNextVersion() {
        var first = published();
        var second = sets.nextVersion(first.id(), HR);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(sets.nextVersion(first.id(), HR)).isEqualTo(second);
        assertThat(sets.versions(first)).containsExactly(second, first);
    }

    @Test
    void refusesToPublishWithTheFirstReason() {
        var draft = sets.begin(ACriteriaDraft.with(name, ACriteriaDraft.criterion("Service")), HR);

        assertRefused("criteria.finding.weights", Kind.INVALID, () -> sets.publish(draft.id(), draft.revision(), HR));
        assertThat(sets.get(draft.id()).isPublished()).isFalse();
        assertThat(ledger.of(draft.id())).isEmpty();
    }

    @Test
    void refusesASaveOverWhatSomebodySavedMeanwhile() {
        var draft = sets.begin(ACriteriaDraft.named(name), HR);
        sets.save(draft.id(), draft.revision(), ACriteriaDraft.named(name), HR);

        assertRefused(
                "criteria.refused.savedMeanwhile",
                Kind.MOVED_ON,
                () -> sets.save(draft.id(), draft.revision(), ACriteriaDraft.named(name), HR));
        assertRefused(
                "criteria.refused.savedMeanwhile", Kind.MOVED_ON, () -> sets.publish(draft.id(), draft.revision(), HR));
    }

    @Test
    void publishesOnceWhenTwoPublishAtTheSameMoment() throws Exception {
        var draft = sets.begin(ACriteriaDraft.named(name), HR);
        Callable<Boolean> publish = () -> {
            try {
                sets.publish(draft.id(), draft.revision(), HR);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };

        var two = Executors.newFixedThreadPool(2);
        try {
            long published = 0;
            for (var answer : two.invokeAll(List.of(publish, publish))) {
                published += answer.get() ? 1 : 0;
            }
            assertThat(published).isEqualTo(1);
        } finally {
            two.shutdown();
        }
        assertThat(ledger.of(draft.id())).extracting(LedgerEntry::kind).containsExactly("criteriaPublished");
    }

    @Test
    void refusesANameThatAnotherSetHas() {
        published();

        assertRefused(
                "criteria.refused.nameTaken",
                Kind.INVALID,
                () -> sets.begin(ACriteriaDraft.named(name.toUpperCase(Locale.ROOT)), HR));
        assertRefused("criteria.refused.unnamed", Kind.INVALID, () -> sets.begin(ACriteriaDraft.named(" "), HR));
    }

    @Test
    void refusesAnybodyButHr() {
        var draft = sets.begin(ACriteriaDraft.named(name), HR);

        assertRefused("criteria.refused.hrOnly", Kind.NOT_ALLOWED, () -> sets.begin(ACriteriaDraft.named("x"), STAFF));
        assertRefused(
                "criteria.refused.hrOnly",
                Kind.NOT_ALLOWED,
                () -> sets.save(draft.id(), 1, ACriteriaDraft.named(name), STAFF));
        assertRefused("criteria.refused.hrOnly", Kind.NOT_ALLOWED, () -> sets.publish(draft.id(), 1, STAFF));
        assertRefused("criteria.refused.hrOnly", Kind.NOT_ALLOWED, () -> sets.nextVersion(draft.id(), STAFF));
    }

    @Test
    void refusesASetThatIsMissing() {
        assertRefused("criteria.refused.missing", Kind.MISSING, () -> sets.get("nowhere"));
    }

    @Test
    void findsTheSetsOfAJobFamily() {
        var family = "Family " + UUID.randomUUID();
        var draft = ACriteriaDraft.named(name);
        var begun = sets.begin(new CriteriaDraft(name, Set.of(family), draft.scale(), draft.criteria()), HR);
        var own = sets.publish(begun.id(), begun.revision(), HR);

        assertThat(sets.published(family)).contains(own);
        assertThat(sets.published("another family")).doesNotContain(own);
        assertThat(own.covers(family)).isTrue();
    }

    @Test
    void hasADemonstrationSetThatEveryPolicyIsContentWith() {
        assertThat(sets.examine(DemoCriteria.draft())).isEmpty();
    }

    private CriteriaSet published() {
        var draft = sets.begin(ACriteriaDraft.named(name), HR);
        return sets.publish(draft.id(), draft.revision(), HR);
    }

    private static void assertRefused(String key, Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
