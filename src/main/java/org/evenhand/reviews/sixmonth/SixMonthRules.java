package org.evenhand.reviews.sixmonth;

import java.util.Optional;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** What has to be true of whoever opens a six-month review, of the people in it and of its criteria. */
final class SixMonthRules {

    private SixMonthRules() {}

    static void requireMayOpen(String personId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.sixMonth.refused.hrOnly");
        }
        if (by.personId().equals(personId)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.sixMonth.refused.own");
        }
    }

    static void requireHere(Person person) {
        if (!person.active()) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.sixMonth.refused.left", person.displayName());
        }
    }

    static ReportingLine led(ReportingLine line) {
        if (line.manager() == null) {
            throw Refusal.because(Kind.INVALID, "reviews.refused.noManager");
        }
        return line;
    }

    /** Whether somebody besides those above has to sign. */
    static boolean ends(ReportingLine line) {
        return line.departmentHead() == null || line.associateDirector() == null;
    }

    /** The set, if people of that person's job family may be rated by it. */
    static CriteriaSet usable(Optional<CriteriaSet> found, Person person) {
        CriteriaSet set = found.filter(CriteriaSet::isPublished)
                .orElseThrow(() -> Refusal.because(Kind.INVALID, "reviews.sixMonth.refused.criteriaNotPublished"));
        if (!set.covers(person.jobFamily())) {
            throw Refusal.because(Kind.INVALID, "reviews.sixMonth.refused.notForFamily", person.jobFamily());
        }
        return set;
    }
}
