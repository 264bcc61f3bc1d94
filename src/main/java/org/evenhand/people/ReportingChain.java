package org.evenhand.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people above somebody, nearest first, and who of them takes part in a review. */
record ReportingChain(List<Superior> above) {

    /** One of the people above, with the roles that the roster gave. */
    record Superior(String id, Set<Role> roles) {}

    /**
     * The chain of one person; ends where the roster ends, or where it would come round again.
     *
     * @param superiors everybody above the person, by id, and perhaps others
     */
    static ReportingChain above(Person person, Map<String, Person> superiors) {
        var above = new LinkedHashMap<String, Superior>();
        var next = superior(person.managerId(), superiors);
        while (next != null && !next.id().equals(person.id()) && !above.containsKey(next.id())) {
            above.put(next.id(), new Superior(next.id(), next.roles()));
            next = superior(next.managerId(), superiors);
        }
        return new ReportingChain(List.copyOf(above.values()));
    }

    private static @Nullable Person superior(@Nullable String id, Map<String, Person> superiors) {
        return id == null ? null : superiors.get(id);
    }

    ReportingLine line() {
        int manager = above.isEmpty() ? -1 : 0;
        int departmentHead = nextWith(Role.DEPARTMENT_HEAD, manager);
        int associateDirector = nextWith(Role.ASSOCIATE_DIRECTOR, departmentHead);
        return new ReportingLine(idAt(manager), idAt(departmentHead), idAt(associateDirector));
    }

    /** The nearest above {@code below} who has the role, else the next one up; -1 where the roster ends. */
    private int nextWith(Role role, int below) {
        if (below < 0 || below + 1 >= above.size()) {
            return -1;
        }
        for (int at = below + 1; at < above.size(); at++) {
            if (above.get(at).roles().contains(role)) {
                return at;
            }
        }
        return below + 1;
    }

    private @Nullable String idAt(int index) {
        return index < 0 ? null : above.get(index).id();
    }
}
