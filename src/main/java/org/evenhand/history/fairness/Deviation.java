package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.Map;
import org.evenhand.history.fairness.Offer.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not as the process has it when nothing happens.
 *
 * @param kind of the entry that tells it, or the state of a right that is one by itself
 * @param detail step, part or right that it is about; empty when it is about the whole case
 * @param days business days it is about; 0 when it is about none
 * @param reason where it stands why; null when the kind says it
 * @param entry number of the entry; 0 for what no entry tells
 */
public record Deviation(LocalDate on, String kind, String detail, int days, @Nullable Reason reason, long entry) {

    /** Message key of what it is about. */
    public String detailKey() {
        if (detail.isEmpty()) {
            return "fairness.detail.case";
        }
        if (entry == 0 || Character.isUpperCase(kind.charAt(0))) {
            return "fairness.right." + detail;
        }
        return (kind.equals("participantChanged") ? "fairness.part." : "casework.step.") + detail;
    }

    Map<String, Object> fields() {
        String why = reason == null ? "" : reason.fingerprint();
        return Map.of("on", on.toString(), "kind", kind, "detail", detail, "days", days, "reason", why, "entry", entry);
    }
}
