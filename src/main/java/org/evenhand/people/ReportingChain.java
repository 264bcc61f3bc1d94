package org.evenhand.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people above somebody, nearest first, and who of them takes part in a review. */
record ReportingChain(List<Superior> above) {

    /** One of the people above, with the roles that the roster gave. */
    record Superior(String id, Set<Role> roles) {}

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
