package org.evenhand.promotions;

import java.util.List;
import java.util.Optional;
import org.evenhand.forms.FormSummary;
import org.evenhand.promotions.EarlierFindings.Earlier;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a committee came to, as one reader has it on the page of the case. */
@Component
class ShownFindings {

    private static final PromotionDocument KIND = PromotionDocument.COMMITTEE_FINDINGS;

    private final CommitteeReports reports;
    private final EarlierFindings earlier;
    private final FindingsText texts;

    ShownFindings(CommitteeReports reports, EarlierFindings earlier, FindingsText texts) {
        this.reports = reports;
        this.earlier = earlier;
        this.texts = texts;
    }

    /**
     * Now, and before everybody looked again.
     *
     * @param now null before, and for whoever does not read it here
     * @param text the same as it is shown
     * @param earlier the oldest look first
     */
    record Shown(@Nullable CommitteeFindings now, @Nullable FormSummary text, List<Earlier> earlier) {}

    /** For whoever has a part or had none; who had one, and has none, reads nothing of it. */
    Shown of(Promotion promotion, PromotionReader reader, PromotionPhase phase, List<LedgerEntry> entries) {
        Optional<CommitteeFindings> now = KIND.isOpenTo(reader, phase) ? reports.of(promotion) : Optional.empty();
        return new Shown(
                now.orElse(null),
                now.map(texts::of).orElse(null),
                KIND.isOpenAsItWasTo(reader, phase) ? earlier.of(promotion, entries) : List.of());
    }

    static Shown nothing() {
        return new Shown(null, null, List.of());
    }
}
