package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Addresses that somebody has edited: a list still comes, or a page that says why not. */
@EvenhandTest
class BadInputToAddressesTests {

    private static final List<String> VALUES = List.of(
            "\0",
            "a\0b",
            WrongInput.BROKEN,
            WrongInput.HOSTILE,
            "x".repeat(5_000),
            "-1",
            "99999999999999999999",
            "%",
            "_",
            "'");

    private static final List<String> PAGES = List.of(
            "/?after=",
            "/hr/absences?after=",
            "/hr/absences/new?person=",
            "/hr/absences/new?q=",
            "/hr/calendar?year=",
            "/hr/calendar/import/nothing?from=",
            "/hr/search?after=",
            "/hr/search?by=",
            "/hr/search?from=",
            "/hr/search?person=",
            "/hr/search?q=",
            "/hr/search?rule=",
            "/hr/search?version=",
            "/hr/cases?after=",
            "/hr/cases?q=",
            "/hr/cases?state=",
            "/hr/cases?step=",
            "/hr/cases?unit=",
            "/hr/cycles?all=",
            "/hr/roster?after=",
            "/hr/roster?before=",
            "/hr/roster?q=",
            "/notices?after=",
            "CYCLE/board?directorate=",
            "CYCLE/board/cases?after=",
            "CYCLE/board/cases?directorate=",
            "CYCLE/board/cases?state=",
            "CYCLE/board/cases?step=",
            "CYCLE/board/cases?stuck=",
            "CYCLE/board/cases?unit=",
            "CYCLE/board/extend?step=",
            "CYCLE/board/joined?after=",
            "CYCLE/board/remind?unit=",
            "CYCLE/rehearsal/input?habit=");

    @Autowired
    private ApplicationContext application;

    @Test
    void noEditedAddressBringsTheApplicationDown() {
        var walk = ReviewWalk.opened(application);
        var client = new StepClient(application);
        for (String page : PAGES) {
            String address = page.replace("CYCLE", "/hr/cycles/" + walk.review.cycleId());
            String name = address.substring(address.indexOf('?') + 1, address.length() - 1);
            for (String value : VALUES) {
                var answer =
                        client.look(walk.world.hr.personId(), address.substring(0, address.indexOf('?')), name, value);
                assertThat(answer.status()).as(page + value.length()).isIn(200, 400, 403, 404, 409, 422);
            }
        }
    }
}
