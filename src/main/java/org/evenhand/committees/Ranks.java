package org.evenhand.committees;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The ladder of grades: by the order configured under {@code evenhand.committees.ranks}, and otherwise by their number.
 */
@Component
class Ranks {

    private static final int UNKNOWN = -1;
    private static final String NUMBER = "\\d{1,4}";

    private final List<String> order;

    Ranks(CommitteeSettings settings) {
        order = settings.ranks();
    }

    /** The place of a grade, higher is more; -1 for one the ladder does not know, which reaches no rank. */
    int of(String grade) {
        if (!order.isEmpty()) {
            return order.indexOf(grade.strip());
        }
        return grade.strip().matches(NUMBER) ? Integer.parseInt(grade.strip()) : UNKNOWN;
    }
}
