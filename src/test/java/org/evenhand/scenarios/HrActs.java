package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.ApplicationContext;

/** What Library HR does with reviews beside their steps, over HTTP; each answer is done or refused with its reason. */
final class HrActs {

    private final WholeCycle cycle;
    private final StepClient client;
    private final Random chance;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final Happened happened;
    private final String hr;

    HrActs(ApplicationContext application, WholeCycle cycle, StepClient client, Happened happened, Random chance) {
        this.cycle = cycle;
        this.client = client;
        this.happened = happened;
        this.chance = chance;
        calendar = application.getBean(LibraryCalendar.class);
        clock = application.getBean(Clock.class);
        hr = cycle.world.hr.personId();
    }

    /** One thing or another with that review. */
    void does(String caseId) {
        happened.now(cycle.isOpen(caseId) ? withOpen(caseId) : withFiled(caseId));
    }

    /** A review of somebody who has left ends; one whose manager has left gets another. */
    void mends(String caseId) {
        PerformanceReview review = cycle.review(caseId);
        if (!cycle.isOpen(caseId)) {
            return;
        }
        if (!cycle.isHere(review.personId())) {
            happened.now(tries("leaver ended", act(caseId, "end-review"), reason().and("outcome", "SEPARATED")));
        } else if (!cycle.isHere(review.managerId())) {
            happened.now(managerChanges(caseId));
        }
    }

    /** Lets a review go on that no session has taken. */
    void skipsCalibration(String caseId) {
        happened.now(tries("calibration skipped", act(caseId, "skip-calibration"), reason()));
    }

    private String withOpen(String caseId) {
        PerformanceReview review = cycle.review(caseId);
        return switch (chance.nextInt(12)) {
            case 0 -> tries("ended", act(caseId, "end-review"), reason().and("outcome", "SEPARATED"));
            case 1, 2, 3 -> moreTime(caseId);
            case 4, 5 -> managerChanges(caseId);
            case 6, 7 -> conflict(review);
            case 8 -> tries("wrong", act(caseId, "correct-review"), reason());
            default -> leave(review);
        };
    }

    private String withFiled(String caseId) {
        return chance.nextBoolean()
                ? tries(
                        "corrected",
                        act(caseId, "correct-review"),
                        reason().and("wrong", "The date of the conversation").and("right", "It took place a day later"))
                : tries(
                        "reopened",
                        act(caseId, "reopen-review"),
                        reason().and("toChange", "The date of the conversation"));
    }

    private String moreTime(String caseId) {
        var due = cycle.openSteps(caseId).stream()
                .filter(task -> task.dueAt() != null)
                .findFirst();
        return due.isEmpty()
                ? "refused"
                : tries(
                        "more time",
                        act(caseId, "extend-deadline"),
                        reason().and("step", due.get().step())
                                .and(
                                        "until",
                                        calendar.plusBusinessDays(
                                                later(calendar.dateOf(due.get().dueAt())), 3)));
    }

    private String managerChanges(String caseId) {
        return tries(
                "manager changed",
                "/cases/" + caseId + "/participants",
                reason().and("role", "MANAGER")
                        .and("person", cycle.world.staffUnder(cycle.world.director))
                        .and("cause", "MANAGER_CHANGED")
                        .and("since", today()));
    }

    /** Whoever has a conflict of interest sees nothing of the review from that moment on. */
    private String conflict(PerformanceReview review) {
        String before = review.managerId();
        String done = tries(
                "conflict",
                "/cases/" + review.caseId() + "/conflicts",
                reason().and("role", "MANAGER").and("person", cycle.world.staffUnder(cycle.world.director)));
        if (done.equals("conflict") && cycle.isHere(before)) {
            assertThat(client.open(before, "/cases/" + review.caseId()).status())
                    .isIn(403, 404);
        }
        return done;
    }

    private String leave(PerformanceReview review) {
        return tries(
                "leave",
                "/hr/absences/new?person=" + review.personId(),
                reason().and("firstDay", today()).and("lastDay", today().plusDays(1 + chance.nextInt(6))));
    }

    private String tries(String what, String path, Typing typing) {
        var page = client.open(hr, path);
        if (page.status() != 200) {
            page.refused(page.status());
            return "refused";
        }
        int status = client.submit(hr, path, typing.sent()).status();
        assertThat(status).as(what).isIn(302, 403, 404, 409, 422);
        return status == 302 ? what : "refused";
    }

    private LocalDate later(LocalDate due) {
        return due.isBefore(today()) ? today() : due;
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    private static Typing reason() {
        return Typing.in("reason", "It was so decided.");
    }

    private static String act(String caseId, String name) {
        return "/cases/" + caseId + "/acts/" + name;
    }
}
