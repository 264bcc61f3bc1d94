package org.evenhand.history.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.engine.OpenTask;
import org.evenhand.history.CaseView;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** The rights of whoever looks at a case. Source: processes.md, annual review and record request (c.149 §52C). */
@Component
class CaseRights {

    private static final int DAYS_WITH_THE_DRAFT = 2;

    private final LibraryCalendar calendar;

    CaseRights(LibraryCalendar calendar) {
        this.calendar = calendar;
    }

    List<Right> of(CaseView view) {
        return switch (view.opened().reader()) {
            case SUBJECT -> ofTheEmployee(view);
            case MANAGER, LEADERSHIP, FORMER ->
                List.of(Right.always("history.right.keepSight"), Right.always("history.right.ownText"));
            case HR, NOBODY ->
                List.of(Right.always("history.right.everyEntry"), Right.always("history.right.filedOnly"));
        };
    }

    private List<Right> ofTheEmployee(CaseView view) {
        List<Right> rights = new ArrayList<>();
        rights.add(draft(view.review()));
        view.waitsFor().stream()
                .filter(task -> task.step().equals("receiveReview"))
                .map(CaseRights::answer)
                .forEach(rights::add);
        if (!view.review().isClosed() && rights.size() == 1) {
            rights.add(Right.always("history.right.answerLater"));
        }
        rights.add(Right.always("history.right.copy"));
        rights.add(Right.always("history.right.rebut"));
        rights.add(Right.always("history.right.appeal"));
        rights.add(Right.always("history.right.ownText"));
        return rights;
    }

    private Right draft(PerformanceReview review) {
        LocalDate shared = review.draftSharedOn();
        return shared == null
                ? Right.always("history.right.draftLater")
                : new Right("history.right.draft", calendar.plusBusinessDays(shared, DAYS_WITH_THE_DRAFT), null);
    }

    private static Right answer(OpenTask task) {
        return new Right("history.right.answer", null, task.dueAt());
    }
}
