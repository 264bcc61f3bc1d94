package org.evenhand.equity.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Who may audit: equity analysts who are not in Library HR, because nobody reads the histories of cases and the identities
 * of those who have them. Where there is one alone, an administrator confirms the opening without seeing. Source: mission.md, the people; equity.md, privacy, 2.
 */
@Component
public class AuditPeople {

    private final People people;
    private final AuditRows rows;

    AuditPeople(People people, AuditRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /** Person id of who begins an audit by itself: of all who may, the one with the fewest open, then by name. */
    Optional<String> next() {
        Map<String, Long> open = rows.openByAnalyst();
        return all().stream().map(Person::id).min(Comparator.comparing(id -> open.getOrDefault(id, 0L)));
    }

    /** Who there is to open the exact tier as the second person. */
    public enum Second {
        ANALYST,
        /** An administrator, where there is no other analyst: confirms, and sees no table. */
        KEEPER,
        NOBODY
    }

    /**
     * Who could open the exact tier with that person, by name: other analysts, and where there is none, administrators, who
     * keep the key of the vault.
     */
    public List<Person> besides(String analyst) {
        List<Person> analysts = others(analyst);
        return analysts.isEmpty() ? keepers(analyst) : analysts;
    }

    /** Who there is for an audit that is not opened; an analyst for any other. */
    public Second secondFor(CohortAudit audit) {
        String analyst = audit.analystId();
        return analyst == null || audit.openedAt() != null ? Second.ANALYST : secondFor(analyst);
    }

    /** The same for whoever asks. */
    public Second secondFor(String analyst) {
        if (!others(analyst).isEmpty()) {
            return Second.ANALYST;
        }
        return keepers(analyst).isEmpty() ? Second.NOBODY : Second.KEEPER;
    }

    /** Whether that person may open the exact tier with somebody who audits. */
    public boolean maySecond(String personId) {
        return people.find(personId)
                .filter(person -> may(person) || isKeeper(person))
                .isPresent();
    }

    private List<Person> others(String analyst) {
        return all().stream().filter(person -> !person.id().equals(analyst)).toList();
    }

    private List<Person> keepers(String analyst) {
        return people.activeWith(Role.ADMINISTRATOR).stream()
                .filter(AuditPeople::isKeeper)
                .filter(person -> !person.id().equals(analyst))
                .toList();
    }

    private static boolean isKeeper(Person person) {
        return person.active()
                && person.roles().contains(Role.ADMINISTRATOR)
                && !person.roles().contains(Role.HR);
    }

    /** Whether that person may audit today. */
    public boolean may(String personId) {
        return people.find(personId).filter(AuditPeople::may).isPresent();
    }

    /** @throws Refusal NOT_ALLOWED for anybody who may not audit */
    static void require(Actor actor) {
        if (!isAuditor(actor)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.analystsOnly");
        }
    }

    /** Whether that person audits, and does not look only at where an audit stands. */
    public static boolean isAuditor(Actor actor) {
        return actor.has(Role.EQUITY_ANALYST) && !actor.has(Role.HR);
    }

    private List<Person> all() {
        return people.activeWith(Role.EQUITY_ANALYST).stream()
                .filter(AuditPeople::may)
                .toList();
    }

    private static boolean may(Person person) {
        return person.active()
                && person.roles().contains(Role.EQUITY_ANALYST)
                && !person.roles().contains(Role.HR);
    }
}
