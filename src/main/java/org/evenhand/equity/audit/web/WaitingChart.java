package org.evenhand.equity.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.equity.audit.report.StageReport;
import org.evenhand.equity.audit.report.Waiting.Step;

/** Curves of those not yet promoted (Kaplan and Meier), one picture for each group with the reference in it. */
public final class WaitingChart {

    /** Of a picture, in its own unit. */
    public static final int WIDTH = 1_000;

    public static final int HEIGHT = 400;

    private final double longest;

    private WaitingChart(double longest) {
        this.longest = longest;
    }

    /** A curve by the name of its group. */
    public record Curve(String group, List<Step> steps) {

        /** The part not promoted at the end. */
        public double end() {
            return steps.isEmpty() ? 1 : steps.get(steps.size() - 1).survival();
        }
    }

    /** All pictures of a report on one axis. */
    public static WaitingChart of(StageReport report) {
        double longest = report.waiting().values().stream()
                .flatMap(waiting -> Stream.concat(waiting.curve().stream(), waiting.referenceCurve().stream()))
                .mapToDouble(Step::days)
                .max()
                .orElse(1);
        return new WaitingChart(Math.max(1, longest * 1.05));
    }

    /** The end of the axis, in days. */
    public long days() {
        return Math.round(longest);
    }

    /** The reference first, then the others by name. */
    public static List<Curve> curves(StageReport report) {
        List<Curve> curves = new ArrayList<>();
        report.waiting().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            if (curves.isEmpty()) {
                curves.add(new Curve(report.reference(), one.getValue().referenceCurve()));
            }
            curves.add(new Curve(one.getKey(), one.getValue().curve()));
        });
        return curves;
    }

    /** The points of a line that falls in steps. */
    public String points(List<Step> steps) {
        StringBuilder points = new StringBuilder("0,0");
        double level = 1;
        for (Step step : steps) {
            add(points, step.days(), level);
            level = step.survival();
            add(points, step.days(), level);
        }
        add(points, longest, level);
        return points.toString();
    }

    private void add(StringBuilder points, double days, double level) {
        points.append(
                String.format(Locale.ROOT, " %.1f,%.1f", WIDTH * Math.min(1, days / longest), HEIGHT * (1 - level)));
    }
}
