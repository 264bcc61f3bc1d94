package org.evenhand.metrics.web;

import org.evenhand.metrics.PublishedMetrics;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the library wants of its process and what came of it, for everybody. */
@Controller
@AllowedTo(Audience.SIGNED_IN)
class PublishedPages {

    private final PublishedMetrics metrics;

    PublishedPages(PublishedMetrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping("/process-metrics")
    String page(Model model) {
        model.addAttribute("lines", metrics.byPriority());
        return "metrics/published";
    }
}
