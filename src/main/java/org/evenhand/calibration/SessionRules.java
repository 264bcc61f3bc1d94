package org.evenhand.calibration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.calibration.SessionCase.Viewer;
import org.evenhand.casework.StepProblem;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** Who may have which part in a session. Source: processes.md, calibration; equity.md, criteria-monitor. */
@Component
public class SessionRules {

    private static final String PREFIX = "calibration.refused.";
    private static final int FEWEST_MEMBERS = 2;

    private final People people;

    SessionRules(People people) {
        this.people = people;
    }

    /** The person with everybody they report to, as the sight of a session goes by. */
    public Viewer viewer(String personId) {
        return new Viewer(personId, Set.copyOf(people.above(personId)));
    }

    /** Those of the reviews that a session with this chair can have. */
    List<SessionCase> openTo(String chair, Collection<SessionCase> cases) {
        Viewer viewer = viewer(chair);
        return cases.stream().filter(one -> one.isOpenTo(viewer)).toList();
    }

    /**
     * Whether a session of some of these reviews can be convened at all: with a chair who may see them, and somebody else
     * who rates or approves one of them.
     */
    public boolean isPossible(Collection<SessionCase> cases) {
        List<String> raters =
                cases.stream().flatMap(one -> one.raters().stream()).distinct().toList();
        return raters.stream().anyMatch(chair -> enoughMembers(chair, raters, openTo(chair, cases)));
    }

    private boolean enoughMembers(String chair, List<String> raters, List<SessionCase> cases) {
        return memberProblem(chair, cases).isEmpty()
                && raters.stream()
                                .filter(member -> memberProblem(member, cases).isEmpty())
                                .limit(FEWEST_MEMBERS)
                                .count()
                        == FEWEST_MEMBERS;
    }

    /** Everything against a session of these reviews, each at its field of the form. */
    List<StepProblem> problems(NewSession session, Collection<SessionCase> cases) {
        return List.of(
                        membersProblem(session, cases).map(key -> StepProblem.at("members", key)),
                        chairProblem(session).map(key -> StepProblem.at("chair", key)),
                        monitorProblem(session, cases).map(key -> StepProblem.at("criteriaMonitor", key)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> membersProblem(NewSession session, Collection<SessionCase> cases) {
        if (session.members().size() < FEWEST_MEMBERS) {
            return Optional.of(PREFIX + "tooFewMembers");
        }
        return session.members().stream()
                .map(member -> memberProblem(member, cases))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> memberProblem(String member, Collection<SessionCase> cases) {
        if (!isHere(member)) {
            return Optional.of(PREFIX + "notHere");
        }
        Viewer viewer = viewer(member);
        boolean rates = cases.stream().anyMatch(one -> one.raters().contains(member) && one.isOpenTo(viewer));
        boolean reviewed = cases.stream().anyMatch(one -> one.personId().equals(member));
        return rates ? Optional.empty() : Optional.of(PREFIX + (reviewed ? "memberReviewed" : "memberHasNoPart"));
    }

    private static Optional<String> chairProblem(NewSession session) {
        return session.members().contains(session.chair()) ? Optional.empty() : Optional.of(PREFIX + "chairNoMember");
    }

    private Optional<String> monitorProblem(NewSession session, Collection<SessionCase> cases) {
        String monitor = session.criteriaMonitor();
        if (!isHere(monitor)) {
            return Optional.of(PREFIX + "notHere");
        }
        if (session.members().contains(monitor)) {
            return Optional.of(PREFIX + "monitorIsMember");
        }
        Viewer viewer = viewer(monitor);
        return cases.stream()
                .map(one -> against(viewer, one))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether that person may watch over the criteria where this review is looked at. */
    boolean mayMonitor(Viewer monitor, SessionCase one) {
        return against(monitor, one).isEmpty();
    }

    private static Optional<String> against(Viewer monitor, SessionCase one) {
        if (one.isRatedBy(monitor.personId())) {
            return Optional.of(PREFIX + "monitorRates");
        }
        if (one.personId().equals(monitor.personId())) {
            return Optional.of(PREFIX + "monitorReviewed");
        }
        return one.isOpenTo(monitor) ? Optional.empty() : Optional.of(PREFIX + "monitorConflict");
    }

    private boolean isHere(String person) {
        return people.find(person).filter(Person::active).isPresent();
    }
}
