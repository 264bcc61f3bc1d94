package org.evenhand.equity.audit.web;

import java.util.Optional;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Table;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/** The numbers of a released report as they are read; what is hidden says so. */
public final class ReportWords {

    private final CaseTexts texts;

    public ReportWords(CaseTexts texts) {
        this.texts = texts;
    }

    public String count(@Nullable Long count) {
        return count == null ? texts.text("audits.hidden") : texts.text("audits.count", count);
    }

    public String rate(@Nullable IntervalEstimate rate) {
        return interval(rate, "audits.percent");
    }

    /** The reference has none. */
    public String ratio(Table table, Line line) {
        return line.group().equals(table.reference())
                ? texts.text("audits.reference")
                : interval(line.ratio(), "audits.ratio");
    }

    /** What the numbers could have noticed; the reference has none. */
    public String detectable(Table table, Line line) {
        if (line.group().equals(table.reference())) {
            return texts.text("audits.reference");
        }
        Estimate found = line.detectable();
        return found == null ? texts.text("audits.hidden") : number(found, "audits.ratio");
    }

    private String interval(@Nullable IntervalEstimate found, String format) {
        if (found == null) {
            return texts.text("audits.hidden");
        }
        if (!found.value().isDefined()) {
            return texts.text("audits.none", found.value().reason().reason());
        }
        return texts.text(
                "audits.range",
                number(found.value(), format),
                number(found.low(), format),
                number(found.high(), format));
    }

    private String number(Estimate estimate, String format) {
        return estimate.isDefined()
                ? texts.text(format, estimate.get())
                : texts.text("audits.none", estimate.reason().reason());
    }

    /** What the table says, in one sentence. */
    public String sentence(Table table) {
        Optional<Line> lowest = table.lowest();
        if (lowest.isEmpty()) {
            return texts.text("audits.released.sentence.nothing");
        }
        return texts.text(
                "audits.released.sentence",
                table.compared(),
                String.valueOf(table.reference()),
                lowest.get().group(),
                ratio(table, lowest.get()));
    }

    /** What its tier hides, in words. */
    public String hides(Tier tier) {
        return texts.text("audits.released.hides", tier.smallestGroup(), tier.smallestCell());
    }

    /** Why nothing of a table was released. */
    public String why(ReleasedReport.Withheld withheld) {
        return texts.has(withheld.reasonKey())
                ? texts.text(withheld.reasonKey(), withheld.arguments())
                : texts.text("audits.withheld.refused");
    }

    /** What a bar of the chart says to whoever does not see it. */
    public String bar(Line line) {
        return texts.text("audits.released.bar", line.group(), rate(line.rate()));
    }

    /** A part of the width of a chart, from 0 to 1,000. */
    public static long width(Estimate part) {
        return part.isDefined() ? Math.round(1_000 * part.get()) : 0;
    }
}
