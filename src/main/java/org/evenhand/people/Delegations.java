package org.evenhand.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does whose steps, and when. A delegation has both days, is revocable at once, and passes nothing on: a delegate
 * delegates only own steps. What it opens is asked case by case. Source: processes.md, delegation.
 */
@Component
public class Delegations {

    private static final String SELECT = "select id, person_id, delegate_id, first_day, last_day, granted_at,"
            + " revoked_at, revoked_by from delegation ";
    private static final String NEWEST_FIRST = " order by first_day desc, id";

    private final JdbcClient jdbc;
    private final People people;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Delegations(JdbcClient jdbc, People people, LibraryCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Lets somebody do one's own steps.
     *
     * @throws Refusal INVALID for oneself, somebody who does not work here, days that are over, longer than a year or
     *     taken
     */
    @Transactional
    public void grant(Actor by, String delegateId, LocalDate firstDay, LocalDate lastDay) {
        if (delegateId.equals(by.personId())) {
            throw Refusal.because(Kind.INVALID, "people.delegation.refused.oneself");
        }
        if (people.find(delegateId).filter(Person::active).isEmpty()) {
            throw Refusal.because(Kind.INVALID, "people.delegation.refused.notHere");
        }
        requireDays(firstDay, lastDay);
        lockRowOf(by.personId());
        if (of(by.personId()).stream().anyMatch(other -> other.overlaps(firstDay, lastDay))) {
            throw Refusal.because(Kind.INVALID, "people.delegation.refused.overlap");
        }
        jdbc.sql("insert into delegation (id, person_id, delegate_id, first_day, last_day, granted_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        by.personId(),
                        delegateId,
                        firstDay,
                        lastDay,
                        Timestamps.utc(clock.instant()))
                .update();
    }

    /**
     * Takes a delegation back; from this moment it opens nothing.
     *
     * @throws Refusal MISSING when there is none, or none of this person's; MOVED_ON when it is over
     */
    @Transactional
    public void revoke(String id, Actor by) {
        Delegation delegation = jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(Delegations::read)
                .optional()
                .filter(found -> by.has(Role.HR) || found.personId().equals(by.personId()))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "people.delegation.refused.none"));
        if (delegation.isOverOn(today())) {
            throw Refusal.because(Kind.MOVED_ON, "people.delegation.refused.over");
        }
        jdbc.sql("update delegation set revoked_at = ?, revoked_by = ? where id = ?")
                .params(Timestamps.utc(clock.instant()), by.personId(), id)
                .update();
    }

    /** Those a person granted, the latest first. */
    public List<Delegation> of(String personId) {
        return list("where person_id = ?", personId);
    }

    /** Those that let a person do steps of others today. */
    public List<Delegation> runningTo(String delegateId) {
        return list("where delegate_id = ?", delegateId).stream()
                .filter(this::isRunning)
                .toList();
    }

    /** Those one person granted another, whenever. */
    public List<Delegation> between(String personId, String delegateId) {
        return list("where person_id = ? and delegate_id = ?", personId, delegateId);
    }

    /** Those of everybody that run or are to come. */
    public List<Delegation> current() {
        return list("where revoked_at is null and last_day >= ?", today());
    }

    /** Whether it opens steps now; never to or from somebody who has left. */
    public boolean isRunning(Delegation delegation) {
        return delegation.covers(today()) && isHere(delegation.personId()) && isHere(delegation.delegateId());
    }

    /** Whether it has not begun yet. */
    public boolean isAhead(Delegation delegation) {
        return delegation.revokedAt() == null && today().isBefore(delegation.firstDay());
    }

    private boolean isHere(String personId) {
        return people.find(personId).filter(Person::active).isPresent();
    }

    private void requireDays(LocalDate firstDay, LocalDate lastDay) {
        if (firstDay.isBefore(today()) || lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusYears(1))) {
            throw Refusal.because(Kind.INVALID, "people.delegation.refused.days");
        }
    }

    /** Two pages that grant at once wait for each other. */
    private void lockRowOf(String personId) {
        Optional<String> locked = jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(String.class)
                .optional();
        if (locked.isEmpty()) {
            throw Refusal.because(Kind.MISSING, "people.refused.unknownPerson");
        }
    }

    private List<Delegation> list(String where, Object... arguments) {
        return jdbc.sql(SELECT + where + NEWEST_FIRST)
                .params(arguments)
                .query(Delegations::read)
                .list();
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    private static Delegation read(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("delegate_id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Timestamps.required(row, "granted_at"),
                Timestamps.optional(row, "revoked_at"),
                row.getString("revoked_by"));
    }
}
