package org.evenhand.equity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.equity.audit.report.Figure;
import org.evenhand.equity.audit.report.StageReport;
import org.evenhand.equity.audit.report.Waiting;
import org.evenhand.equity.audit.report.Waiting.Step;
import org.evenhand.equity.audit.web.WaitingChart;
import org.junit.jupiter.api.Test;

class WaitingChartTests {

    private static final Figure NONE = new Figure(null, "not asked here");

    @Test
    void aCurveFallsWhereSomebodyWasPromotedAndAllGroupsShareOneAxis() {
        StageReport report = report(new Waiting(
                3,
                2,
                2,
                1.5,
                NONE,
                NONE,
                NONE,
                List.of(new Step(100, 4, 1, 0.75), new Step(200, 3, 1, 0.5)),
                List.of(new Step(400, 2, 1, 0.5))));
        WaitingChart chart = WaitingChart.of(report);

        assertThat(chart.days()).isEqualTo(420);
        assertThat(WaitingChart.curves(report))
                .extracting(WaitingChart.Curve::group)
                .containsExactly("man", "woman");
        assertThat(WaitingChart.curves(report).get(1).end()).isEqualTo(0.5);
        assertThat(chart.points(List.of(new Step(105, 4, 1, 0.75))))
                .isEqualTo("0,0 250.0,0.0 250.0,100.0 1000.0,100.0");
    }

    @Test
    void aGroupOfWhomNobodyWasPromotedIsALineAtTheTop() {
        StageReport report = report(new Waiting(3, 2, 0, 0, NONE, NONE, NONE, List.of(), List.of()));

        assertThat(WaitingChart.of(report).points(List.of())).isEqualTo("0,0 1000.0,0.0");
        assertThat(WaitingChart.curves(report).get(0).end()).isEqualTo(1);
    }

    private static StageReport report(Waiting waiting) {
        return new StageReport(
                "time-to-promotion",
                "man",
                List.of(),
                Map.of(),
                Map.of("woman", waiting),
                new StageReport.Source("0", "1", 1, 1));
    }
}
