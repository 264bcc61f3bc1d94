package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.people.Actor;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.TestClock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A storm closes the library on a day that nobody had thought of; whatever is due afterwards is due later. */
final class CalendarActs {

    private static final String PAGE = "/hr/calendar/close";

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;
    private final Happened happened;
    private final JdbcClient jdbc;

    CalendarActs(ApplicationContext application, WholeCycle cycle, StepClient client, Happened happened) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        jdbc = application.getBean(JdbcClient.class);
    }

    /** HR looks at what would move, agrees, and the dates follow. */
    void closes() throws Exception {
        LocalDate day = application.getBean(LibraryCalendar.class).plusBusinessDays(cycle.today(), 2);
        Map<String, String[]> typed = Typing.in("name", "Storm " + cycle.mark)
                .and("kind", "CLOSURE")
                .and("firstDay", day)
                .sent();
        String hr = cycle.world.hr.personId();
        var shown = client.submit(hr, PAGE, typed);
        assertThat(shown.status()).as("what would move is shown first").isEqualTo(200);
        String agreed = shown.page().select("input[name=_agreed]").val();
        assertThat(client.submit(hr, PAGE, WrongInput.with(typed, "_agreed", agreed))
                        .status())
                .isEqualTo(302);
        follows();
        happened.now("library closed");
        if (moved() > 0) {
            happened.now("dates moved");
        }
    }

    /** What follows by itself every second, here for the reviews of this story alone. */
    private void follows() throws Exception {
        jdbc.sql("delete from deadline_move_case where state = 'WAITING' and case_id not in (:cases)")
                .param("cases", cycle.cases)
                .update();
        application.getBean("moveWork", ApplicationRunner.class).run(new DefaultApplicationArguments());
    }

    private int moved() {
        return jdbc.sql("select coalesce(sum(moved_steps), 0) from deadline_move_case where case_id in (:cases)")
                .param("cases", cycle.cases)
                .query(Integer.class)
                .single();
    }

    /** The library works again on the days of the story, for the tests that follow. */
    static void opens(ApplicationContext application, String mark, Actor hr) {
        TestClock clock = application.getBean(TestClock.class);
        clock.reset();
        CalendarDesk desk = application.getBean(CalendarDesk.class);
        LocalDate today = desk.today();
        desk.closedBetween(today, today.plusYears(1)).stream()
                .filter(closed -> closed.name().equals("Storm " + mark))
                .forEach(closed -> desk.reopen(closed.day(), "The story is over.", hr));
        application
                .getBean(JdbcClient.class)
                .sql("delete from deadline_move_case where state = 'WAITING'")
                .update();
    }
}
