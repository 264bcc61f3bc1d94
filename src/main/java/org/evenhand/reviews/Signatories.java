package org.evenhand.reviews;

import org.evenhand.people.ReportingLine;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who assesses and who signs. Nobody holds two of subject, author and approver; where the reporting line ends, the
 * plan's final signatory signs. Source: equity.md, conflict-free.
 */
public record Signatories(String manager, String departmentHead, String associateDirector) {

    /**
     * @throws Refusal INVALID when the person has no manager, or nobody but manager and subject could sign
     */
    public static Signatories of(String subject, ReportingLine line, String finalSignatory) {
        String manager = line.manager();
        if (manager == null) {
            throw Refusal.because(Kind.INVALID, "reviews.refused.noManager");
        }
        String departmentHead = orElse(line.departmentHead(), finalSignatory);
        if (departmentHead.equals(manager) || departmentHead.equals(subject)) {
            throw Refusal.because(Kind.INVALID, "reviews.refused.nobodyToSign");
        }
        String last = orElse(line.associateDirector(), finalSignatory);
        return new Signatories(
                manager, departmentHead, last.equals(manager) || last.equals(subject) ? departmentHead : last);
    }

    private static String orElse(@Nullable String person, String substitute) {
        return person == null ? substitute : person;
    }
}
