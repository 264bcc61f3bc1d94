package org.evenhand.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Ids;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The concerns of one contact, a page at a time; the same number of queries however many there are. */
@EvenhandTest
class ConcernListTests {

    private static final int ALL = 2 * ConcernPages.PAGE_SIZE + 3;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ConcernPages pages;

    @Autowired
    ConcernRows rows;

    private Actor contact;

    @BeforeEach
    void manyConcernsAboutOneReview() {
        String review = new ReviewWorld(beans).review();
        contact = new Actor(new ConcernWorld(beans).contact, Set.of(Role.STAFF, Role.FAIRNESS_CONTACT), null);
        for (int i = 0; i < ALL; i++) {
            // two at a time have the same moment
            Instant at = TestClock.START.plusSeconds(i / 2);
            rows.insert(new Concern(
                    Ids.next(),
                    review,
                    AnnualReview.PROCESS,
                    "somebody-" + i,
                    contact.personId(),
                    ConcernState.NOTED,
                    at,
                    null));
        }
    }

    @Test
    void comesPageByPageTheNewestFirstAndEachOnce() {
        List<String> seen = new ArrayList<>();
        ConcernCursor next = ConcernCursor.NEWEST;
        while (next != null) {
            ConcernPages.Lines page = pages.with(contact, next);
            page.lines().forEach(line -> seen.add(line.concern().caseId()));
            next = page.next();
        }
        assertThat(seen).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(pages.with(contact, ConcernCursor.NEWEST).lines().get(0).title())
                .startsWith("Review of ");
    }

    @Test
    void takesTwoQueriesHoweverManyThereAre() throws Exception {
        assertThat(Queries.of(() -> pages.with(contact, ConcernCursor.NEWEST))).hasSize(2);
    }

    @Test
    void aMangledAddressShowsTheFirstPage() {
        assertThat(ConcernCursor.parse("x_y")).isEmpty();
        assertThat(ConcernCursor.parse("2026")).isEmpty();
        ConcernCursor cursor =
                Objects.requireNonNull(pages.with(contact, ConcernCursor.NEWEST).next());
        assertThat(ConcernCursor.parse(cursor.asText())).contains(cursor);
    }
}
