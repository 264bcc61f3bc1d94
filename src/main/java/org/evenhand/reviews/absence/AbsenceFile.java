package org.evenhand.reviews.absence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Absence;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Why somebody is away, and who recorded what: a record of its own with a ledger of its own, by the id of the absence.
 * It is no part of any review, so that no page, export or reader of a review ever comes across it.
 */
@Component
class AbsenceFile {

    private static final String KIND = "ABSENCE";
    private static final String REASON = "reason";
    private static final int LONGEST = 4_000;

    private final Documents documents;
    private final Ledger ledger;

    AbsenceFile(Documents documents, Ledger ledger) {
        this.documents = documents;
        this.ledger = ledger;
    }

    /**
     * Keeps what was recorded or changed, with the reason.
     *
     * @throws Refusal INVALID for a reason without a word, or one that is too long
     */
    void keep(Absence absence, String kind, String reason, Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.because(Kind.INVALID, "absences.refused.reason", LONGEST);
        }
        Map<String, Object> days = days(absence);
        Map<String, Object> content = new LinkedHashMap<>(days);
        content.put(REASON, reason);
        DocumentRevision document =
                documents.add(new NewRevision(absence.id(), KIND, content, by.personId(), by.onBehalfOf()));
        ledger.append(absence.id(), Entry.by(by, kind, days).naming(List.of(document.fingerprint())));
    }

    /** Everything that was recorded of it, the oldest first. */
    List<DocumentRevision> of(String absenceId) {
        return documents.of(absenceId);
    }

    private static Map<String, Object> days(Absence absence) {
        Map<String, Object> days = new LinkedHashMap<>();
        days.put("firstDay", absence.firstDay().toString());
        if (absence.lastDay() != null) {
            days.put("lastDay", absence.lastDay().toString());
        }
        days.put("canceled", absence.canceled());
        return days;
    }
}
