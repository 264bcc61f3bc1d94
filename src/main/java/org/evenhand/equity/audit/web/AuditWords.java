package org.evenhand.equity.audit.web;

import java.util.Optional;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.AuditPlan;
import org.evenhand.equity.audit.AuditPlan.Dimension;
import org.evenhand.equity.audit.report.Figure;
import org.evenhand.equity.audit.report.Line;
import org.evenhand.equity.audit.report.Range;
import org.evenhand.equity.audit.report.StageReport;
import org.evenhand.equity.vault.categories.Unknown;

/** The numbers of a report as they are read, and its one sentence. A disparity, never a verdict. */
public final class AuditWords {

    private static final double SMALLEST_P = 0.0001;

    private final CaseTexts texts;
    private final Dimension dimension;

    public AuditWords(CaseTexts texts, Dimension dimension) {
        this.texts = texts;
        this.dimension = dimension;
    }

    /** A group as people call it. */
    public String group(String key) {
        return switch (key) {
            case Unknown.GROUP -> texts.text("audits.group.unknown");
            case AuditPlan.SEVERAL -> texts.text("audits.group.several");
            default -> dimension.label(key);
        };
    }

    public String percent(Figure part) {
        return part.isDefined() ? texts.text("audits.percent", part.get()) : none(part);
    }

    public String percents(Range range) {
        return range.value().isDefined()
                ? texts.text("audits.range", percent(range.value()), percent(range.low()), percent(range.high()))
                : none(range.value());
    }

    public String ratio(Figure ratio) {
        return ratio.isDefined() ? texts.text("audits.ratio", ratio.get()) : none(ratio);
    }

    public String ratios(Range range) {
        return range.value().isDefined()
                ? texts.text("audits.range", ratio(range.value()), ratio(range.low()), ratio(range.high()))
                : none(range.value());
    }

    public String p(Figure p) {
        if (!p.isDefined()) {
            return none(p);
        }
        return p.get() < SMALLEST_P ? texts.text("audits.p.below") : texts.text("audits.p", p.get());
    }

    public String days(Figure days) {
        return days.isDefined() ? texts.text("audits.days", days.get()) : none(days);
    }

    private String none(Figure figure) {
        return texts.text("audits.none", String.valueOf(figure.reason()));
    }

    /** What the table says, in one sentence. */
    public String sentence(StageReport report) {
        Optional<Line> headline = report.headline();
        if (headline.isPresent()) {
            Line line = headline.get();
            return texts.text(
                    (line.isLedByStrata() ? "audits.sentence.within." : "audits.sentence.") + line.mainState(),
                    group(line.group()),
                    line.a(),
                    line.n1(),
                    percent(line.rate().value()),
                    line.c(),
                    line.n0(),
                    percent(line.referenceRate().value()),
                    group(report.reference()),
                    report.noticed() - 1,
                    ratios(line.mainRatio()));
        }
        int groups = report.lines().size();
        if (groups == 0) {
            return texts.text("audits.sentence.nothing");
        }
        return texts.text("audits.sentence.none", groups - report.insufficient(), report.insufficient());
    }

    /** Which analysis is the main one, and what it says. */
    public String main(Line line) {
        String state = texts.text("audits.signal." + line.mainState());
        return line.isLedByStrata() ? state : texts.text("audits.main.crude", state);
    }

    /** What a row of the chart says to whoever does not see it. */
    public String bar(String group, int selected, int people, Range rate) {
        return texts.text("audits.chart.bar", group, selected, people, percents(rate));
    }

    /** What a curve says to whoever does not see it. */
    public String curve(WaitingChart.Curve curve) {
        return texts.text("audits.waiting.chart", group(curve.group()), part(curve.end()));
    }

    /** A part of a whole. */
    public String part(double part) {
        return texts.text("audits.percent", part);
    }

    /** A part of the width of a chart, from 0 to 1,000. */
    public static long width(Figure part) {
        return part.isDefined() ? Math.round(1_000 * part.get()) : 0;
    }
}
