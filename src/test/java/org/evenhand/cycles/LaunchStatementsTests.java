package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a launch asks of the database: so much for each person, and no more for each when there are many. */
@EvenhandTest
class LaunchStatementsTests {

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CriteriaSets criteria;

    @Autowired
    private TestClock clock;

    @Autowired
    private ManagementService management;

    /** The tables of deadlines are asked once, by the first review of all. */
    @BeforeEach
    void somebodyIsReviewedAlready() throws Exception {
        statementsOfOpening(1);
    }

    @Test
    void openingOneMoreReviewCostsTheSameHoweverManyAreOpened() throws Exception {
        int few = statementsOfOpening(5);
        int more = statementsOfOpening(10);
        int many = statementsOfOpening(25);
        // the calendar is asked anew every few seconds
        assertThat(many - more).isCloseTo(3 * (more - few), within(2));
    }

    @Test
    void confirmingAsksNothingAboutEachPerson() throws Exception {
        assertThat(statementsOfConfirming(40)).isCloseTo(statementsOfConfirming(10), within(2));
    }

    private int statementsOfOpening(int people) throws Exception {
        CycleWorld library = libraryOf(people);
        ReviewCycle cycle = planned(library);
        cycles.launch(cycle.id(), library.hr);
        return statements(() -> library.runAllJobs(cycle.id()));
    }

    private int statementsOfConfirming(int people) throws Exception {
        CycleWorld library = libraryOf(people);
        ReviewCycle cycle = planned(library);
        return statements(() -> cycles.launch(cycle.id(), library.hr));
    }

    /** Without what sends notices and ends sessions in the background. */
    private static int statements(Queries.Reading work) throws Exception {
        return (int) Queries.of(work).stream()
                .filter(statement ->
                        Stream.of("from notice", "update notice", "web_session").noneMatch(statement::contains))
                .count();
    }

    private CycleWorld libraryOf(int people) {
        CycleWorld library = new CycleWorld(jdbc, criteria, clock, management);
        library.staff(people);
        return library;
    }

    private ReviewCycle planned(CycleWorld library) {
        clock.reset();
        return cycles.plan(library.plan(library.frozen()), library.hr);
    }
}
