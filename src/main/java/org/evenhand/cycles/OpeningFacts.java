package org.evenhand.cycles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.equity.CheckpointFacts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * What the opening checkpoint looks at: the plan, its criteria and the forms, as of today. Source: processes.md, review
 * cycle 3.
 */
@Component
class OpeningFacts implements CheckpointFacts {

    private final CycleRows rows;
    private final CriteriaSets criteria;
    private final RatingForms forms;
    private final CycleLeads leads;
    private final EarlierFindings findings;
    private final People people;
    private final LibraryCalendar calendar;
    private final Clock clock;

    OpeningFacts(
            CycleRows rows,
            CriteriaSets criteria,
            RatingForms forms,
            CycleLeads leads,
            EarlierFindings findings,
            People people,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.criteria = criteria;
        this.forms = forms;
        this.leads = leads;
        this.findings = findings;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String checkpoint() {
        return "opening";
    }

    @Override
    public Map<String, Object> facts(String caseId) {
        var cycle = cycleOf(caseId);
        var set = criteria.get(cycle.criteriaSetId());
        var soundness = criteria.soundnessOf(set);
        long traits = soundness.unanchoredTraits()
                + forms.labels().stream().filter(criteria::namesATrait).count();
        return Map.of(
                "daysPublished", daysPublished(set),
                "groupsWithOtherVersion", groupsWithOtherVersion(cycle, set),
                "fewestAnchors", soundness.fewestAnchors(),
                "criteriaWithoutEvidenceSlot",
                        forms.takeEvidence() ? 0 : set.criteria().size(),
                "unanchoredTraits", (int) traits,
                "scalePoints", soundness.labelledPoints(),
                "findingsNotSettled", findings.unsettledBefore(cycle).size());
    }

    @Override
    public List<String> details(String caseId, String rule) {
        return rule.equals("findings-settled") ? findings.unsettledBefore(cycleOf(caseId)) : List.of();
    }

    @Override
    public Optional<String> whyNoWaiver(String caseId) {
        return leads.secondPerson(cycleOf(caseId)).isPresent()
                ? Optional.empty()
                : Optional.of("cycles.refused.nobodyToWaive");
    }

    @Override
    public boolean mayWaive(String personId) {
        return people.get(personId).roles().contains(Role.HR);
    }

    /** Whole calendar days from the publication to today; before all limits for a set that is not published. */
    private int daysPublished(CriteriaSet set) {
        LocalDate published = set.publishedOn();
        LocalDate today = calendar.dateOf(clock.instant());
        return published == null ? -1 : (int) ChronoUnit.DAYS.between(published, today);
    }

    /** How many job families and grades of the cycle another open cycle of the same time reviews by another version. */
    private int groupsWithOtherVersion(ReviewCycle cycle, CriteriaSet set) {
        var versions = criteria.versions(set).stream().map(CriteriaSet::id).collect(Collectors.toSet());
        List<ReviewCycle> others = rows.all().stream()
                .filter(other -> versions.contains(other.criteriaSetId()))
                .filter(other -> !other.criteriaSetId().equals(set.id()))
                .filter(other -> overlaps(cycle, other))
                .toList();
        if (others.isEmpty()) {
            return 0;
        }
        Set<List<String>> elsewhere = others.stream()
                .map(ReviewCycle::staffCategory)
                .distinct()
                .flatMap(category -> groups(category).stream())
                .collect(Collectors.toSet());
        elsewhere.retainAll(groups(cycle.staffCategory()));
        return elsewhere.size();
    }

    private static boolean overlaps(ReviewCycle cycle, ReviewCycle other) {
        return (other.is(Status.LAUNCHING) || other.is(Status.RUNNING))
                && !other.id().equals(cycle.id())
                && !other.periodStart().isAfter(cycle.periodEnd())
                && !other.periodEnd().isBefore(cycle.periodStart());
    }

    private Set<List<String>> groups(String staffCategory) {
        return people.activeIn(staffCategory).stream().map(OpeningFacts::group).collect(Collectors.toSet());
    }

    private static List<String> group(Person person) {
        return List.of(person.jobFamily(), person.grade());
    }

    private ReviewCycle cycleOf(String caseId) {
        return rows.find(caseId).orElseThrow(CycleAccess::missing);
    }
}
