package org.evenhand.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.springframework.stereotype.Component;

/** The file of a promotion as a panel reads it that looks at the decision. */
@Component
class DecidedFile {

    private final WrittenDocuments written;
    private final CommitteeReports reports;
    private final EarlierFindings earlier;
    private final Ledger ledger;

    DecidedFile(WrittenDocuments written, CommitteeReports reports, EarlierFindings earlier, Ledger ledger) {
        this.written = written;
        this.reports = reports;
        this.earlier = earlier;
        this.ledger = ledger;
    }

    /** The oldest first, with everything the committee came to at its place. */
    List<Written> of(Promotion promotion) {
        List<LedgerEntry> entries = ledger.of(promotion.caseId());
        List<Written> file = new ArrayList<>(written.of(promotion, PromotionReader.PANEL, Entry.SYSTEM, entries, null));
        Stream.concat(
                        earlier.of(promotion, entries).stream().map(look -> new Written(look.report(), look.text())),
                        reports.written(promotion).stream())
                .forEach(findings -> file.add(after(findings, file), findings));
        return file;
    }

    private static int after(Written findings, List<Written> file) {
        Instant at = findings.document().at();
        return (int)
                file.stream().filter(one -> !one.document().at().isAfter(at)).count();
    }
}
