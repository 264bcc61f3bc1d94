package org.evenhand.reviews.sixmonth;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepPage;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ReviewAnswers;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library with somebody who was hired six months ago, whose review is opened and worked on as on the pages. */
public class NewcomerWorld {

    /** Six months before the first day of {@link org.evenhand.cycles.CycleWorld#FROZEN}, and some days. */
    public static final LocalDate HIRED = LocalDate.of(2026, 6, 1);

    private static final List<String> IN_THE_PERIOD = List.of("2026-07-02", "2026-11-06");

    public final ReviewWorld world;
    public final Actor hr;
    public final CriteriaSet criteria;
    public final String newcomer;
    private final SixMonthReviews sixMonth;
    private final TestClock clock;
    private final JdbcClient jdbc;

    public NewcomerWorld(ApplicationContext beans) {
        clock = beans.getBean(TestClock.class);
        clock.reset();
        jdbc = beans.getBean(JdbcClient.class);
        sixMonth = beans.getBean(SixMonthReviews.class);
        world = new ReviewWorld(beans);
        hr = world.library.hr;
        criteria = world.library.frozen();
        newcomer = world.library.staff(1).get(0);
        hired(newcomer, HIRED);
    }

    public void hired(String person, LocalDate on) {
        jdbc.sql("update person set hired_on = ? where id = ?")
                .params(on, person)
                .update();
    }

    /** The plan that HR would choose. */
    public SixMonthPlan plan() {
        return new SixMonthPlan(criteria.id(), world.library.director);
    }

    /** The case of the newcomer's review, opened by HR. */
    public String opens() {
        return sixMonth.open(newcomer, plan(), hr);
    }

    /** Valid answers to the present step, with evidence of the six months. */
    public Map<String, Object> answers(StepPage page) {
        return inThePeriod(ReviewAnswers.to(page, clock.instant()));
    }

    /** Sends valid answers until the case waits for the step. */
    public void goesTo(String review, String step) {
        while (!world.waitsFor(review).step().equals(step)) {
            goesOn(review);
        }
    }

    public void goesToTheEnd(String review) {
        while (world.isOpen(review)) {
            goesOn(review);
        }
    }

    private void goesOn(String review) {
        world.sends(review, answers(world.sees(review)));
        world.runsWhatIsDue(review);
        if (world.openIn(review).stream().anyMatch(task -> task.step().equals("holdConversation"))) {
            clock.advance(java.time.Duration.ofDays(7));
        }
    }

    private static Map<String, Object> inThePeriod(Map<?, ?> answers) {
        Map<String, Object> moved = new LinkedHashMap<>();
        answers.forEach((key, value) -> moved.put(String.valueOf(key), moved(String.valueOf(key), value)));
        return moved;
    }

    private static Object moved(String key, Object value) {
        if (key.equals("evidence")) {
            return IN_THE_PERIOD.stream().map(NewcomerWorld::evidence).toList();
        }
        return value instanceof List<?> rows
                ? rows.stream()
                        .map(row -> row instanceof Map<?, ?> map ? inThePeriod(map) : row)
                        .toList()
                : value;
    }

    private static Map<String, Object> evidence(String date) {
        return Map.of("date", date, "what", "Led the move of the maps", "result", "No reader waited a day");
    }
}
