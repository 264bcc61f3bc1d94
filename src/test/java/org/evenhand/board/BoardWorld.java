package org.evenhand.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.history.CaseCursor;
import org.evenhand.people.People;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.web.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A running cycle of its own, with as many reviews as wanted. */
final class BoardWorld {

    final ReviewWorld reviews;
    final List<String> cases;
    final String cycleId;
    private final JdbcClient jdbc;
    private final PerformanceReviews rows;
    private final Boards boards;
    private final BoardList list;
    private final People people;
    private final Cycles cycles;

    private final List<String> copies = new ArrayList<>();

    BoardWorld(ApplicationContext beans, int people) {
        reviews = new ReviewWorld(beans);
        cases = reviews.reviews(people);
        jdbc = beans.getBean(JdbcClient.class);
        rows = beans.getBean(PerformanceReviews.class);
        boards = beans.getBean(Boards.class);
        list = beans.getBean(BoardList.class);
        this.people = beans.getBean(People.class);
        cycles = beans.getBean(Cycles.class);
        cycleId = rows.get(cases.get(0)).cycleId();
    }

    ReviewCycle cycle() {
        return cycles.get(cycleId);
    }

    PerformanceReview review(String caseId) {
        return rows.get(caseId);
    }

    /** The person reviewed works there. */
    void worksIn(String caseId, String directorate, String unit) {
        jdbc.sql("update person set directorate = ?, unit = ? where id = ?")
                .params(directorate, unit, review(caseId).personId())
                .update();
    }

    BoardCounts counts() {
        return boards.of(cycleId, "");
    }

    BoardCounts counts(String directorate) {
        return boards.of(cycleId, directorate);
    }

    long stuck(Stuck reason) {
        return counts().stuck().get(reason);
    }

    List<BoardLine> list(BoardFilter filter) {
        return list.page(cycleId, filter, CaseCursor.parse(null)).lines();
    }

    List<String> listed(BoardFilter filter) {
        return list(filter).stream().map(BoardLine::caseId).toList();
    }

    List<String> listed(Stuck reason) {
        return listed(BoardFilter.OPEN.because(reason));
    }

    /** A copy of the first review for the counts: a row with a person and a step, and no process behind it. */
    void copies(int count) {
        for (int copy = 0; copy < count; copy++) {
            String person = reviews.library.staffUnder(reviews.library.manager);
            String caseId = UUID.randomUUID().toString();
            copies.add(caseId);
            jdbc.sql("insert into performance_review (case_id, cycle_id, person_id, manager_id, department_head_id,"
                            + " associate_director_id, criteria_set_id, period_start, period_end, self_review_due,"
                            + " conversation_by, ratings_due, state, opened_at, sort_key) select ?, cycle_id, ?, manager_id,"
                            + " department_head_id, associate_director_id, criteria_set_id, period_start, period_end,"
                            + " self_review_due, conversation_by, ratings_due, state, opened_at, sort_key"
                            + " from performance_review where case_id = ?")
                    .params(caseId, person, cases.get(0))
                    .update();
            jdbc.sql("insert into inbox_task (task_id, case_id, process_instance_id, process_key, definition_version,"
                            + " step, name, assignee, subject_id, created_at, due_at) select ?, ?, process_instance_id,"
                            + " process_key, definition_version, step, name, assignee, ?, created_at, due_at"
                            + " from inbox_task where case_id = ?")
                    .params(UUID.randomUUID().toString(), caseId, person, cases.get(0))
                    .update();
        }
    }

    /** Takes the copies away: others compare all open steps with the engine. */
    void forgetCopies() {
        for (String copy : copies) {
            jdbc.sql("delete from inbox_task where case_id = ?").param(copy).update();
            jdbc.sql("delete from performance_review where case_id = ?")
                    .param(copy)
                    .update();
        }
    }

    RequestPostProcessor as(String personId) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(personId, people.get(personId).roles()), null, List.of()));
    }

    RequestPostProcessor asHr() {
        return as(reviews.library.hr.personId());
    }
}
