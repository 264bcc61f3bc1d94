package org.evenhand.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.people.Role.ASSOCIATE_DIRECTOR;
import static org.evenhand.people.Role.DEPARTMENT_HEAD;
import static org.evenhand.people.Role.STAFF;

import java.util.Arrays;
import java.util.Set;
import org.evenhand.people.ReportingChain.Superior;
import org.junit.jupiter.api.Test;

class ReportingChainTests {

    private static final Superior MANAGER = new Superior("manager", Set.of(STAFF));
    private static final Superior SECTION = new Superior("section", Set.of(STAFF));
    private static final Superior HEAD = new Superior("head", Set.of(STAFF, DEPARTMENT_HEAD));
    private static final Superior ASSOCIATE = new Superior("associate", Set.of(STAFF, ASSOCIATE_DIRECTOR));
    private static final Superior DIRECTOR = new Superior("director", Set.of(STAFF));

    @Test
    void namesManagerHeadAndAssociateDirector() {
        assertThat(lineOf(MANAGER, HEAD, ASSOCIATE, DIRECTOR))
                .isEqualTo(new ReportingLine("manager", "head", "associate"));
    }

    @Test
    void skipsWhoeverStandsBetweenThem() {
        assertThat(lineOf(MANAGER, SECTION, HEAD, DIRECTOR, ASSOCIATE))
                .isEqualTo(new ReportingLine("manager", "head", "associate"));
    }

    @Test
    void takesTheNextOneUpWhereTheRoleIsMissing() {
        assertThat(lineOf(MANAGER, SECTION, DIRECTOR)).isEqualTo(new ReportingLine("manager", "section", "director"));
    }

    @Test
    void letsNobodyStandTwiceWhenTheManagerIsTheHead() {
        assertThat(lineOf(HEAD, ASSOCIATE, DIRECTOR)).isEqualTo(new ReportingLine("head", "associate", "director"));
    }

    @Test
    void endsWhereTheRosterEnds() {
        assertThat(lineOf()).isEqualTo(new ReportingLine(null, null, null));
        assertThat(lineOf(DIRECTOR)).isEqualTo(new ReportingLine("director", null, null));
        assertThat(lineOf(ASSOCIATE, DIRECTOR)).isEqualTo(new ReportingLine("associate", "director", null));
    }

    private static ReportingLine lineOf(Superior... above) {
        return new ReportingChain(Arrays.asList(above)).line();
    }
}
