package org.evenhand.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the roster.
 *
 * @param managerId person id of the manager; null only for the one person at the top
 * @param inGradeSince first day in the present grade
 * @param fte share of full time, above 0 and at most 1
 * @param roles as given in the roster, plus {@link Role#STAFF}, plus {@link Role#MANAGER} for whoever has reports
 * @param active false once a roster no longer names the person
 */
public record Person(
        String id,
        String name,
        @Nullable String preferredName,
        String email,
        String unit,
        String directorate,
        String jobTitle,
        String jobFamily,
        String grade,
        String staffCategory,
        @Nullable String managerId,
        LocalDate hiredOn,
        LocalDate inGradeSince,
        BigDecimal fte,
        Set<Role> roles,
        boolean active) {

    /** The name the person goes by. */
    public String displayName() {
        return preferredName == null || preferredName.isBlank() ? name : preferredName;
    }
}
