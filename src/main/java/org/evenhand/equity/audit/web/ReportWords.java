package org.evenhand.equity.audit.web;

import java.util.Optional;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Quality;
import org.evenhand.equity.audit.ReleasedReport.Table;
import org.evenhand.equity.audit.WithinGrades;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/** The numbers of a released report as they are read; what is hidden says so. */
public final class ReportWords {

    private static final String RATIO = "audits.ratio";

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
        return line.group().equals(table.reference()) ? texts.text("audits.reference") : interval(line.ratio(), RATIO);
    }

    /** The ratio within grades, of how many of them, and whether it and the crude one differ; or why there is none. */
    public String within(Table table, Line line) {
        if (line.group().equals(table.reference())) {
            return texts.text("audits.reference");
        }
        WithinGrades within = line.within();
        if (within == null) {
            return texts.text(line.ratio() == null ? "audits.hidden" : table.withoutGrades());
        }
        String ratio = within.alike() ? interval(within.pooled(), RATIO) : texts.text("audits.within.different");
        return within.isWhole()
                ? ratio
                : texts.text(
                        "audits.within.part",
                        ratio,
                        within.told(),
                        within.grades(),
                        within.people(),
                        within.ofPeople(),
                        number(within.crude().value(), RATIO));
    }

    /** Whether crude and stratified are to be warned of. */
    public boolean warns(Line line) {
        WithinGrades within = line.within();
        return within != null && within.alike() && within.warns().isYes();
    }

    /** What the numbers could have noticed; the reference has none. */
    public String detectable(Table table, Line line) {
        if (line.group().equals(table.reference())) {
            return texts.text("audits.reference");
        }
        Estimate found = line.detectable();
        return found == null ? texts.text("audits.hidden") : number(found, RATIO);
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
        Line line = lowest.get();
        return texts.text(
                line.isLedByGrades() ? "audits.released.sentence.within" : "audits.released.sentence",
                table.compared(),
                String.valueOf(table.reference()),
                line.group(),
                interval(line.main(), RATIO),
                ratio(table, line));
    }

    /** How good the data behind it are. */
    public String quality(Table table) {
        Quality quality = table.quality();
        return texts.text(
                "audits.quality",
                count(quality.people()),
                quality.unknown() == null ? texts.text("audits.quality.hidden") : count(quality.unknown()));
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
