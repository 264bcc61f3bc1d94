package org.evenhand.history.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.handover.HandoverWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Case history: who could read what when, as the rules of reading have it")
class SightPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Cases cases;

    @Autowired
    SightHistory sight;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    ReviewReading reading;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private String caseId;

    @BeforeEach
    void aReview() {
        world = new ReviewWorld(beans);
        caseId = world.review();
    }

    /** The history must say at every moment what the pages do, after a reopening too. */
    @Test
    void saysAtEveryStepWhatTheRulesOfReadingSay() {
        int compared = 0;
        while (world.isOpen(caseId)) {
            world.goesOn(caseId);
            compared += agreesForEverybody();
            clock.advance(Duration.ofMinutes(5));
        }
        reopens();
        compared += agreesForEverybody();
        while (world.isOpen(caseId)) {
            world.goesOn(caseId);
            compared += agreesForEverybody();
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void namesWhoHadWhichPartFromWhenToWhen() {
        world.goesTo(caseId, "completeAssessment");
        String before = reviews.get(caseId).managerId();
        clock.advance(Duration.ofDays(1));
        Instant changed = clock.instant();
        HandoverWorld handover = new HandoverWorld(beans, world, caseId);
        String after = handover.somebody();
        handover.change(ReviewRole.MANAGER, after);
        List<Holder> managers = sight.holders(opened(world.library.hr)).stream()
                .filter(holder -> holder.role().equals("MANAGER"))
                .toList();
        assertThat(managers).extracting(Holder::personId).containsExactly(before, after);
        assertThat(managers.get(0).until()).isEqualTo(changed);
        assertThat(managers.get(1).from()).isEqualTo(changed);
        assertThat(managers.get(1).until()).isNull();
    }

    @Test
    void showsTheEmployeeEverybodyAndOthersThemselvesAndNothingThatIsSealed() {
        world.goesTo(caseId, "completeAssessment");
        PerformanceReview review = reviews.get(caseId);
        OpenedCase employee = opened(staff(review.personId()));
        OpenedCase manager = opened(staff(review.managerId()));
        assertThat(sight.readers(employee)).hasSize(4);
        assertThat(sight.readers(manager)).containsExactly(Reader.MANAGER);
        assertThat(sight.documents(employee))
                .extracting(one -> one.written().kind().name())
                .contains("SELF_REVIEW")
                .doesNotContain("SEALED_RATING");
        assertThat(sight.documents(manager))
                .extracting(one -> one.written().kind().name())
                .contains("SEALED_RATING");
    }

    private int agreesForEverybody() {
        PerformanceReview review = reviews.get(caseId);
        Map<Reader, Actor> people = new LinkedHashMap<>();
        people.put(Reader.SUBJECT, staff(review.personId()));
        people.put(Reader.MANAGER, staff(review.managerId()));
        people.put(Reader.LEADERSHIP, staff(review.associateDirectorId()));
        people.put(Reader.HR, world.library.hr);
        OpenedCase hr = opened(world.library.hr);
        List<Reader> columns = sight.readers(hr);
        List<SightOfDocument> documents = sight.documents(hr);
        people.forEach((reader, actor) -> {
            var readable = reading.readable(review, actor, ledger.of(caseId));
            for (SightOfDocument one : documents) {
                if (!one.written().author().equals(actor.personId())) {
                    Instant from = one.from().get(columns.indexOf(reader));
                    assertThat(from != null && !from.isAfter(clock.instant()))
                            .as("%s %s", reader, one)
                            .isEqualTo(readable.mayRead(one.written()));
                }
            }
        });
        return documents.size() * people.size();
    }

    private void reopens() {
        Map<String, String[]> answers = new LinkedHashMap<>();
        answers.put("reason", new String[] {"A letter of thanks was overlooked."});
        answers.put("toChange", new String[] {"The evidence of service."});
        Acting acting = beans.getBean(Acting.class);
        int seen = acting.open(caseId, "reopen-review", world.library.hr).seen();
        acting.act(caseId, "reopen-review", world.library.hr, seen, answers);
        clock.advance(Duration.ofMinutes(5));
    }

    private OpenedCase opened(Actor actor) {
        return cases.open(caseId, actor);
    }

    private static Actor staff(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }
}
