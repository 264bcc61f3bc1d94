package org.evenhand.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.Jobs;
import org.evenhand.engine.OpenTask;
import org.evenhand.findings.Disposition;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingTopic;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.shared.Ids;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Audits of cycles that are over: opened by two, concluded with a finding, released to everybody. */
@Component
@Profile("demo")
class DemoAudit {

    private static final String PURPOSE =
            "The yearly audit: does any step of the review treat groups differently within the same grade?";
    private static final String SUMMARY = "No group is told apart by chance alone; with so few people only large "
            + "disparities would be noticed. Waiting for the conversation took long in some units, for everybody.";
    private static final String FINDING =
            "Between the shared draft and the conversation three weeks passed in most units.";
    private static final String MEASURE = "Nine in ten conversations within fifteen business days of the draft.";
    private static final int MONTHS = 14;

    private final DemoWork work;
    private final FindingsRegister register;
    private final People people;
    private final Inbox inbox;
    private final Jobs jobs;
    private final LibraryCalendar calendar;

    DemoAudit(
            DemoWork work, FindingsRegister register, People people, Inbox inbox, Jobs jobs, LibraryCalendar calendar) {
        this.work = work;
        this.register = register;
        this.people = people;
        this.inbox = inbox;
        this.jobs = jobs;
        this.calendar = calendar;
    }

    /** Held on that day, by the one analyst, with the administrator as the second person. */
    void held(ReviewCycle cycle, LocalDate day) {
        opened(day);
        String analyst = analyst();
        finds(cycle, analyst, day);
        sends(analyst, Map.of("conclusion", "FINDINGS", "summary", SUMMARY), day);
        sends(analyst, Map.of("tier", "EVERYONE"), day);
        jobs.runDue();
    }

    /** The exact tier of the one audit that waits can be read by the analyst. */
    void opened(LocalDate day) {
        String analyst = analyst();
        String second = people.activeWith(Role.ADMINISTRATOR).get(0).id();
        sends(analyst, Map.of("purpose", PURPOSE, "secondPerson", second), day);
        sends(second, Map.of("decision", "OPEN"), day);
        jobs.runDue();
    }

    private String analyst() {
        return people.activeWith(Role.EQUITY_ANALYST).get(0).id();
    }

    private void finds(ReviewCycle cycle, String analyst, LocalDate day) {
        String owner = cycle.plannedBy();
        LocalDate until = calendar.plusBusinessDays(day.plusMonths(MONTHS), 0);
        register.record(
                Ids.next(),
                cycle.id(),
                new FindingContent(FindingTopic.CONVERSATION, FINDING, owner, Disposition.FIX, MEASURE, until, false),
                new Actor(analyst, Set.of(Role.STAFF, Role.EQUITY_ANALYST), null));
    }

    private void sends(String person, Map<String, Object> answers, LocalDate day) {
        OpenTask task = inbox.heldBy(person).stream()
                .map(InboxItem::task)
                .filter(open -> open.processKey().equals("cohortAudit"))
                .findFirst()
                .orElseThrow();
        work.work(task, (page, today) -> answers, day);
    }
}
