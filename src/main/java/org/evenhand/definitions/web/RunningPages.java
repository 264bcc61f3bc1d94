package org.evenhand.definitions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CasePlaces;
import org.evenhand.definitions.RunningCaseLists;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.RunningCase;
import org.evenhand.engine.RunningCases;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which cases run on which version of which process, for Library HR. */
@Controller
@RequestMapping(RunningPages.PATH)
@AllowedTo(Audience.HR)
class RunningPages {

    static final String PATH = "/hr/definitions";

    private static final int PAGE_SIZE = 25;

    private final ProcessVersions versions;
    private final RunningCases running;
    private final RunningCaseLists lists;
    private final CasePlaces places;

    RunningPages(ProcessVersions versions, RunningCases running, RunningCaseLists lists, CasePlaces places) {
        this.versions = versions;
        this.running = running;
        this.lists = lists;
        this.places = places;
    }

    /** @param after key of the last process seen, empty for the beginning */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        List<ProcessVersion> rest = versions.newest().stream()
                .filter(version -> version.key().compareTo(after) > 0)
                .toList();
        List<ProcessVersion> shown = rest.subList(0, Math.min(PAGE_SIZE, rest.size()));
        Map<ProcessVersion, Map<Integer, Long>> counts = new LinkedHashMap<>();
        shown.forEach(version -> counts.put(version, running.counts(version.key())));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "next",
                rest.size() > PAGE_SIZE
                        ? PATH + "?after=" + shown.get(PAGE_SIZE - 1).key()
                        : null);
        return "definitions/running";
    }

    /** All versions of one process with how many run on each. */
    @GetMapping("/{key}")
    String process(@PathVariable String key, Model model) {
        List<ProcessVersion> all = versions.of(key);
        if (all.isEmpty()) {
            throw Refusal.because(Kind.MISSING, "definitions.refused.noProcess");
        }
        model.addAttribute("versions", all);
        model.addAttribute("same", versions.sameFileAsBefore(all));
        model.addAttribute("counts", running.counts(key));
        return "definitions/runningVersions";
    }

    /**
     * Who runs on a version.
     *
     * @param step id of the element they stand at, empty for all
     * @param after the last one seen, empty for the beginning
     */
    @GetMapping("/{key}/{number}")
    String cases(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String after,
            Actor actor,
            Model model) {
        ProcessVersion version = versions.find(key, number)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "definitions.refused.noVersion"));
        List<RunningCase> found = lists.page(version, step, after, actor);
        boolean more = found.size() > RunningCases.PAGE_SIZE;
        List<RunningCase> shown = more ? found.subList(0, RunningCases.PAGE_SIZE) : found;
        model.addAttribute("version", version);
        model.addAttribute("step", step);
        model.addAttribute("atSteps", running.atSteps(version));
        model.addAttribute("cases", shown);
        model.addAttribute("addresses", addresses(shown));
        model.addAttribute(
                "next",
                more
                        ? PATH + "/" + key + "/" + number + "?step=" + step + "&after="
                                + shown.get(shown.size() - 1).processInstanceId()
                        : null);
        return "definitions/runningCases";
    }

    private Map<RunningCase, String> addresses(List<RunningCase> cases) {
        Map<RunningCase, String> addresses = new LinkedHashMap<>();
        cases.forEach(one -> addresses.put(one, places.addressOf(one.rootKey(), one.caseId())));
        return addresses;
    }
}
