package org.evenhand.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review whose manager gives the lowest level, and Library HR who watch the clock. */
public final class DisclosureWorld {

    public static final String LOWEST = "1";
    public static final String USUAL = "3";

    public final ReviewWorld reviews;
    public final Actor hr;

    private final EntryRows rows;
    private final ClockRun run;
    private final ClockList list;
    private final Ledger ledger;
    private final PerformanceReviews all;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final LibraryCalendar calendar;

    public DisclosureWorld(ApplicationContext beans) {
        reviews = new ReviewWorld(beans);
        hr = reviews.library.hr;
        rows = beans.getBean(EntryRows.class);
        run = beans.getBean(ClockRun.class);
        list = beans.getBean(ClockList.class);
        ledger = beans.getBean(Ledger.class);
        all = beans.getBean(PerformanceReviews.class);
        jdbc = beans.getBean(JdbcClient.class);
        clock = beans.getBean(TestClock.class);
        calendar = beans.getBean(LibraryCalendar.class);
    }

    /** A review whose criteria are rated at that level, and that waits for the assessment. */
    public String rated(String level) {
        String caseId = reviews.review();
        rates(caseId, level);
        return caseId;
    }

    public void rates(String caseId, String level) {
        reviews.goesTo(caseId, "rateCriteria");
        reviews.sends(caseId, at(caseId, level));
    }

    /** The assessment at that level throughout, and with it the shared draft. */
    public void assesses(String caseId, String level) {
        reviews.goesTo(caseId, "completeAssessment");
        Map<String, Object> answers = at(caseId, level);
        answers.put("overall", level);
        reviews.sends(caseId, answers);
        reviews.runsWhatIsDue(caseId);
    }

    /** The step that decides on the overall level, with another level than is proposed. */
    public void decides(String caseId, String step, String level) {
        reviews.goesTo(caseId, step);
        reviews.sends(caseId, Map.of("overall", level, "changeReason", "Two projects stayed undone."));
        reviews.runsWhatIsDue(caseId);
    }

    private Map<String, Object> at(String caseId, String level) {
        return at(level, reviews.answersTo(reviews.waitsFor(caseId)));
    }

    /** The answers with each criterion at that level. */
    static Map<String, Object> at(String level, Map<String, Object> given) {
        Map<String, Object> answers = new LinkedHashMap<>(given);
        List<Map<String, Object>> ratings = new ArrayList<>();
        for (Object row : (List<?>) answers.getOrDefault("ratings", List.of())) {
            Map<String, Object> rating = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> rating.put(String.valueOf(key), value));
            rating.put("rating", level);
            rating.put("changeReason", "Seen once more, beside the self-review.");
            ratings.add(rating);
        }
        answers.put("ratings", ratings);
        return answers;
    }

    public List<NegativeEntry> entries(String caseId) {
        return rows.of(caseId);
    }

    /** The kinds of documents that are negative entries, in their order. */
    public List<String> kinds(String caseId) {
        return entries(caseId).stream().map(NegativeEntry::documentKind).toList();
    }

    public NegativeEntry onlyEntry(String caseId) {
        List<NegativeEntry> entries = entries(caseId);
        if (entries.size() != 1) {
            throw new AssertionError(entries);
        }
        return entries.get(0);
    }

    public List<LedgerEntry> told(String caseId) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals(Tellings.TOLD))
                .toList();
    }

    /** Lets so many calendar days pass, to the beginning of the day, and the clock be looked at. */
    public void onDay(String caseId, int day) {
        at(beginOf(calendar.dateOf(entries(caseId).get(0).enteredAt()).plusDays(day)));
    }

    /** The last moment before that day begins. */
    public void justBeforeDay(String caseId, int day) {
        at(beginOf(calendar.dateOf(entries(caseId).get(0).enteredAt()).plusDays(day))
                .minusMillis(1));
    }

    private void at(Instant moment) {
        clock.set(moment);
        looks();
    }

    public void looks() {
        run.look();
    }

    public void advance(Duration duration) {
        clock.advance(duration);
    }

    public LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    public PerformanceReview review(String caseId) {
        return all.get(caseId);
    }

    public Actor employee(String caseId) {
        return new Actor(review(caseId).personId(), Set.of(Role.STAFF), null);
    }

    public void leaves(String caseId) {
        reviews.library.leaves(review(caseId).personId());
    }

    /** Notices of that kind to a person. */
    public long notices(String kind, String personId) {
        return jdbc.sql("select count(*) from notice where kind = ? and person_id = ?")
                .params(kind, personId)
                .query(Long.class)
                .single();
    }

    /** The mail server gives up every notice to the employee of this case. */
    public void mailFails(String caseId) {
        jdbc.sql("update notice set state = 'FAILED', reason = 'ADDRESS_REFUSED' where person_id = ?")
                .param(review(caseId).personId())
                .update();
    }

    /** Whether Library HR, as this person, is shown the case as one in which somebody has still to be told. */
    public boolean isListed(String caseId, Actor viewer) {
        ClockCursor after = ClockCursor.EARLIEST;
        List<ClockLine> page = list.running(viewer, after);
        while (page.stream().noneMatch(line -> line.caseId().equals(caseId)) && page.size() > ClockList.PAGE_SIZE) {
            ClockLine last = page.get(ClockList.PAGE_SIZE - 1);
            page = list.running(viewer, new ClockCursor(last.dueAt(), last.caseId()));
        }
        return page.stream().anyMatch(line -> line.caseId().equals(caseId));
    }
}
