package org.evenhand.reviews.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences as Human Resources reads them, without those that are not for the reader. */
@Service
@Transactional(readOnly = true)
public class AbsenceBook {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    /** The same rule as {@link AbsenceAccess}, for a whole page at once. */
    private static final String FOR_THE_READER = " a.person_id <> :actor"
            + " and not exists (select 1 from person p where p.id = a.person_id and p.manager_id = :actor)"
            + " and not exists (select 1 from performance_review r where r.person_id = a.person_id and (r.manager_id ="
            + " :actor or r.department_head_id = :actor or r.associate_director_id = :actor))";

    private final JdbcClient jdbc;
    private final Absences absences;
    private final AbsenceAccess access;
    private final AbsenceFile file;
    private final Inbox inbox;
    private final LibraryCalendar calendar;
    private final Clock clock;

    AbsenceBook(
            JdbcClient jdbc,
            Absences absences,
            AbsenceAccess access,
            AbsenceFile file,
            Inbox inbox,
            LibraryCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.access = access;
        this.file = file;
        this.inbox = inbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A page, the latest first day first, canceled ones included; one line more tells that there is a next page.
     *
     * @param after the last line seen, or null for the first page
     */
    public List<Absence> page(@Nullable Absence after, Actor actor) {
        return jdbc.sql("select a.* from absence a where (a.first_day < :day or a.first_day = :day and a.id < :id) and"
                        + FOR_THE_READER
                        + " order by a.first_day desc, a.id desc fetch first " + (PAGE_SIZE + 1) + " rows only")
                .param("day", after == null ? LocalDate.of(9999, 12, 31) : after.firstDay())
                .param("id", after == null ? "" : after.id())
                .param("actor", actor.personId())
                .query(Absences::absence)
                .list();
    }

    /**
     * One absence.
     *
     * @throws Refusal MISSING, or NOT_ALLOWED for one that is not for this reader
     */
    public Absence get(String id, Actor actor) {
        Absence absence =
                absences.find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "absences.refused.missing"));
        access.require(absence.personId(), actor);
        return absence;
    }

    /** What was recorded of it and why, the oldest first. */
    public List<DocumentRevision> file(Absence absence) {
        return file.of(absence.id());
    }

    /** Steps in the reviews of others that wait for the person and are due on a day away. */
    public List<InboxItem> stepsDue(Absence absence) {
        return inbox.heldBy(absence.personId()).stream()
                .filter(item -> !item.confidential())
                .filter(item -> !absence.personId().equals(item.subjectId()))
                .filter(item -> item.task().dueAt() != null
                        && absence.covers(calendar.dateOf(item.task().dueAt())))
                .toList();
    }

    public LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
