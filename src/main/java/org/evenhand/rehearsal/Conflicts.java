package org.evenhand.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.rehearsal.RehearsalInput.Conflict;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;

/** Parts of a review that stand in one hand where two belong. Source: equity.md, conflict-free. */
final class Conflicts {

    private Conflicts() {}

    static List<Conflict> in(List<Reviewed> people, String planner) {
        Map<String, Reviewed> byId = new HashMap<>();
        people.forEach(person -> byId.put(person.id(), person));
        return people.stream()
                .flatMap(person -> Stream.of(
                                itself(person),
                                bothSignatures(person),
                                eachOther(person, byId),
                                planner(person, planner))
                        .flatMap(found -> found))
                .toList();
    }

    private static Stream<Conflict> itself(Reviewed person) {
        return RehearsalInputs.reviewers(person)
                .filter(person.id()::equals)
                .limit(1)
                .map(same -> new Conflict("rehearsal.conflict.itself", person.id(), same));
    }

    private static Stream<Conflict> bothSignatures(Reviewed person) {
        String head = person.departmentHead();
        return head != null && head.equals(person.associateDirector())
                ? Stream.of(new Conflict("rehearsal.conflict.bothSignatures", person.id(), head))
                : Stream.empty();
    }

    private static Stream<Conflict> eachOther(Reviewed person, Map<String, Reviewed> byId) {
        return RehearsalInputs.reviewers(person)
                .distinct()
                .filter(reviewer -> reviewer.compareTo(person.id()) > 0)
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(reviewer -> RehearsalInputs.reviewers(reviewer).anyMatch(person.id()::equals))
                .map(reviewer -> new Conflict("rehearsal.conflict.eachOther", person.id(), reviewer.id()));
    }

    private static Stream<Conflict> planner(Reviewed person, String planner) {
        return person.id().equals(planner)
                ? Stream.of(new Conflict("rehearsal.conflict.planner", person.id(), planner))
                : Stream.empty();
    }
}
