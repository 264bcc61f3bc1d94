package org.evenhand.metrics.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.cycles.Cycles;
import org.evenhand.metrics.CycleMetrics;
import org.evenhand.metrics.Figure.Table;
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

/** How a cycle went, as tables and as a file. */
@Controller
@AllowedTo(Audience.HR)
class MetricsPages {

    private final Cycles cycles;
    private final CycleMetrics metrics;
    private final MetricsCsv csv;

    MetricsPages(Cycles cycles, CycleMetrics metrics, MetricsCsv csv) {
        this.cycles = cycles;
        this.metrics = metrics;
        this.csv = csv;
    }

    @GetMapping("/hr/cycles/{id}/metrics")
    String page(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("cycle", cycles.get(id));
        model.addAttribute("tables", List.of(Table.values()));
        model.addAttribute("figures", metrics.of(id, actor));
        return "metrics/page";
    }

    @GetMapping("/hr/cycles/{id}/metrics.csv")
    ResponseEntity<byte[]> file(@PathVariable String id, Actor actor) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("metrics.csv")
                                .build()
                                .toString())
                .body(csv.of(metrics.of(id, actor)).getBytes(StandardCharsets.UTF_8));
    }
}
