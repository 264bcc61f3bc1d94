package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.evenhand.record.Fingerprints;

/**
 * Whether a case kept the rights of whoever it is about: dates, states and names of steps, and nothing of what anybody wrote,
 * rated or voted. Made of the same entries for the same day it is the same to the last letter, and so is its fingerprint.
 *
 * @param original case it is about, for a reconsideration or an appeal; empty for every other
 * @param asOf day it speaks of: the present one while time still runs in the case, else that of the last entry
 * @param lastEntry number of the last entry it was made of
 * @param lastHash of that entry
 * @param whole whether the chain fits together
 * @param deviations in the order in which they happened
 * @param definitions versions in force, by name of the process or table
 */
public record Certificate(
        String caseId,
        CaseKind kind,
        String original,
        LocalDate asOf,
        long lastEntry,
        String lastHash,
        boolean whole,
        List<CertifiedRight> rights,
        List<Deviation> deviations,
        SortedMap<String, List<String>> definitions) {

    /** What it is, and in which version: another way of making it has another number. */
    private static final String FORMAT = "evenhand fairness certificate 1";

    /** SHA-256 over everything it says. */
    public String fingerprint() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("case", caseId);
        fields.put("kind", kind.name());
        fields.put("original", original);
        fields.put("asOf", asOf.toString());
        fields.put("lastEntry", lastEntry);
        fields.put("lastHash", lastHash);
        fields.put("whole", whole);
        fields.put("rights", rights.stream().map(CertifiedRight::fields).toList());
        fields.put("deviations", deviations.stream().map(Deviation::fields).toList());
        fields.put("definitions", definitions);
        return Fingerprints.of(fields);
    }

    /** How many rights are in that state. */
    public long count(State state) {
        return rights.stream().filter(right -> right.state() == state).count();
    }

    /** Whether no window was shorter than its rule, and nothing owed is missing or late. */
    public boolean isClean() {
        return whole
                && rights.stream().noneMatch(right -> right.state().isDeviation())
                && rights.stream().flatMap(right -> right.offers().stream()).noneMatch(Offer::isShort);
    }
}
