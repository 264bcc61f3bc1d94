package org.evenhand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.rehearsal.RehearsalInput.Conflict;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.junit.jupiter.api.Test;

class ConflictsTests {

    @Test
    void findsNothingWhereEveryPartIsInAHandOfItsOwn() {
        assertThat(Conflicts.in(AnInput.people(20), "planner")).isEmpty();
    }

    @Test
    void findsWhoWouldReviewThemselves() {
        assertThat(in(new Reviewed("p", "p", "d", "a", null)))
                .containsExactly(new Conflict("rehearsal.conflict.itself", "p", "p"));
    }

    @Test
    void findsWhoWouldSignTwice() {
        assertThat(in(new Reviewed("p", "m", "d", "d", null)))
                .containsExactly(new Conflict("rehearsal.conflict.bothSignatures", "p", "d"));
    }

    @Test
    void findsTwoWhoWouldReviewEachOtherOnce() {
        assertThat(in(new Reviewed("p", "q", "d", "a", null), new Reviewed("q", "m", "p", "a", null)))
                .containsExactly(new Conflict("rehearsal.conflict.eachOther", "p", "q"));
    }

    @Test
    void findsAPlannerWhoIsReviewedInTheirOwnCycle() {
        assertThat(in(new Reviewed("planner", "m", "d", "a", null)))
                .containsExactly(new Conflict("rehearsal.conflict.planner", "planner", "planner"));
    }

    private static List<Conflict> in(Reviewed... people) {
        return Conflicts.in(List.of(people), "planner");
    }
}
