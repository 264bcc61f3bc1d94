package org.evenhand.metrics.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.metrics.CycleMetrics;
import org.evenhand.metrics.Figure;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.MeasuredRounds;
import org.evenhand.metrics.MeasuredRounds.Round;
import org.evenhand.metrics.RoundMetrics;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a cycle or a promotion round went, as tables and as a file. */
@Controller
@AllowedTo(Audience.HR)
class MetricsPages {

    private static final List<Table> OF_CYCLES =
            List.of(Table.REVIEWS, Table.WAITING, Table.SENT_BACK, Table.WINDOWS, Table.LATENESS);
    private static final List<Table> OF_ROUNDS =
            List.of(Table.PROMOTIONS, Table.WAITING, Table.WINDOWS, Table.LATENESS, Table.LETTERS);

    private final Cycles cycles;
    private final CycleMetrics metrics;
    private final RoundMetrics roundMetrics;
    private final MeasuredRounds rounds;
    private final MetricsCsv csv;

    MetricsPages(
            Cycles cycles, CycleMetrics metrics, RoundMetrics roundMetrics, MeasuredRounds rounds, MetricsCsv csv) {
        this.cycles = cycles;
        this.metrics = metrics;
        this.roundMetrics = roundMetrics;
        this.rounds = rounds;
        this.csv = csv;
    }

    @GetMapping("/hr/cycles/{id}/metrics")
    String page(@PathVariable String id, Actor actor, Model model) {
        ReviewCycle cycle = cycles.get(id);
        model.addAttribute(
                "measured", new Measured(cycle.name(), "/hr/cycles/" + cycle.id(), cycle.is(Status.CLOSED), false));
        return shown(OF_CYCLES, metrics.of(id, actor), model);
    }

    @GetMapping("/hr/cycles/{id}/metrics.csv")
    ResponseEntity<byte[]> file(@PathVariable String id, Actor actor) {
        return file(metrics.of(id, actor));
    }

    @GetMapping("/hr/promotions/{id}/metrics")
    String ofRound(@PathVariable String id, Actor actor, Model model) {
        Round round = rounds.get(id);
        model.addAttribute(
                "measured", new Measured(round.name(), "/hr/promotions/" + round.id(), round.closed(), true));
        return shown(OF_ROUNDS, roundMetrics.of(id, actor), model);
    }

    @GetMapping("/hr/promotions/{id}/metrics.csv")
    ResponseEntity<byte[]> fileOfRound(@PathVariable String id, Actor actor) {
        return file(roundMetrics.of(id, actor));
    }

    private static String shown(List<Table> tables, List<Figure> figures, Model model) {
        model.addAttribute("tables", tables);
        model.addAttribute("figures", figures);
        return "metrics/page";
    }

    private ResponseEntity<byte[]> file(List<Figure> figures) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("metrics.csv")
                                .build()
                                .toString())
                .body(csv.of(figures).getBytes(StandardCharsets.UTF_8));
    }
}
