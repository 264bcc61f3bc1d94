package org.evenhand.parts;

import java.util.List;

/**
 * A part in a review is nobody's until Library HR has chosen somebody; published inside the transaction that made it so.
 *
 * @param toPeople person ids of who can choose
 */
public record PartVacant(String caseId, String role, List<String> toPeople) {

    public PartVacant {
        toPeople = List.copyOf(toPeople);
    }
}
