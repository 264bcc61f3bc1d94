package org.evenhand.reviews.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.CaseDates;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ConversationDay;
import org.evenhand.reviews.DeadlineExtended;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives an open step more time. Reminders, escalation and lapse that are still to come move along; the employee and
 * whoever has the step are told.
 */
@Component
class ExtendDeadline extends FormAct {

    private static final String STEP = "step";
    private static final String UNTIL = "until";

    private final ExtensionAccess access;
    private final MoreTime time;
    private final Inbox inbox;
    private final Tasks tasks;
    private final CaseDates dates;
    private final ConversationDay conversation;
    private final LibraryCalendar calendar;
    private final CaseTexts texts;
    private final ApplicationEventPublisher events;

    ExtendDeadline(
            ExtensionAccess access,
            MoreTime time,
            Inbox inbox,
            Tasks tasks,
            CaseDates dates,
            ConversationDay conversation,
            LibraryCalendar calendar,
            CaseTexts texts,
            ApplicationEventPublisher events) {
        super("extend-deadline", ReviewDocument.DEADLINE_EXTENSION, "deadlineExtended");
        this.access = access;
        this.time = time;
        this.inbox = inbox;
        this.tasks = tasks;
        this.dates = dates;
        this.conversation = conversation;
        this.calendar = calendar;
        this.texts = texts;
        this.events = events;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return !review.isClosed()
                && ExtensionAccess.isConcerned(review, actor)
                && !access.extendable(review, actor).isEmpty();
    }

    @Override
    protected Map<String, Object> context(PerformanceReview review) {
        return Map.of(
                "steps",
                inbox.openIn(review.caseId()).stream()
                        .map(InboxItem::task)
                        .filter(task -> task.dueAt() != null)
                        .map(this::option)
                        .toList());
    }

    private Map<String, Object> option(OpenTask task) {
        String label = texts.text("reviews.act.extend-deadline.step", stepName(task), texts.date(time.dueDay(task)));
        return Map.of("value", task.step(), "label", label);
    }

    private String stepName(OpenTask task) {
        return texts.text("casework.step." + task.step());
    }

    @Override
    protected List<StepProblem> problems(PerformanceReview review, Map<String, Object> values) {
        return time.problem(chosen(review, values), until(values)).stream().toList();
    }

    @Override
    protected Map<String, Object> facts(Map<String, Object> values) {
        return Map.of(
                STEP, String.valueOf(values.get(STEP)), UNTIL, until(values).toString());
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        OpenTask task = access.extendable(review, by).stream()
                .filter(open -> open.step().equals(values.get(STEP)))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.NOT_ALLOWED, "reviews.refused.extensionNotYours"));
        int days = time.days(task, until(values));
        conversation.keepDistance(review, task, until(values));
        dates.move(task, (date, since) -> calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(date), days)), by);
        events.publishEvent(new DeadlineExtended(tasks.get(task.id()), toldOf(review, task, by)));
    }

    /** The employee, the manager and whoever has the step; not the one who did it. */
    private static Set<String> toldOf(PerformanceReview review, OpenTask task, Actor by) {
        return Stream.of(review.personId(), review.managerId(), String.valueOf(task.assignee()))
                .filter(person -> !person.equals(by.personId()))
                .collect(Collectors.toSet());
    }

    private OpenTask chosen(PerformanceReview review, Map<String, Object> values) {
        return inbox.openIn(review.caseId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals(values.get(STEP)))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "reviews.refused.stepNotOpen"));
    }

    private static LocalDate until(Map<String, Object> values) {
        return LocalDate.parse(String.valueOf(values.get(UNTIL)));
    }
}
