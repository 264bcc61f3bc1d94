package org.evenhand.history.paths.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.WayModels;
import org.evenhand.engine.WayPlace;
import org.evenhand.history.paths.PathCases;
import org.evenhand.history.paths.PathFigures;
import org.evenhand.history.paths.PathFilter;
import org.evenhand.history.paths.PathIndex;
import org.evenhand.history.paths.PathMark;
import org.evenhand.history.paths.Paths;
import org.evenhand.history.paths.web.PathReader.Read;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which ways cases took: as tables, on the diagram, and the cases of each. */
@Controller
@AllowedTo(Audience.HR)
class PathController {

    static final String PATH = "/hr/paths";
    static final String CASES = PATH + "/cases";
    static final String MODEL = PATH + "/model.bpmn";

    private final PathReader reader;
    private final Paths paths;
    private final PathIndex index;
    private final WayModels models;
    private final PathWords words;

    PathController(PathReader reader, Paths paths, PathIndex index, WayModels models, PathWords words) {
        this.reader = reader;
        this.paths = paths;
        this.index = index;
        this.models = models;
        this.words = words;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, Actor actor, Model model) {
        PathForm form = PathForm.of(parameters);
        Read read = reader.read(form);
        model.addAttribute("words", words);
        model.addAttribute("form", form);
        model.addAttribute("groups", read.groups());
        model.addAttribute("process", read.filter().process());
        model.addAttribute("errors", read.errors());
        model.addAttribute("behind", index.isBehind());
        if (read.errors().isEmpty()) {
            model.addAttribute("view", view(form, read.filter(), page(parameters.getOrDefault("page", "")), actor));
        }
        return "history/paths/page";
    }

    private PathView view(PathForm form, PathFilter filter, int page, Actor actor) {
        PathFigures figures = paths.shown(filter, actor);
        int drawn = figures.versions().keySet().stream().findFirst().orElse(0);
        List<WayPlace> places = drawn == 0 ? List.of() : models.places(filter.process(), drawn);
        return PathView.of(form, figures, places.isEmpty() ? 0 : drawn, places, page);
    }

    @GetMapping(CASES)
    String cases(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        PathForm form = PathForm.of(parameters);
        Read read = reader.read(form);
        if (!read.errors().isEmpty()) {
            throw Refusal.because(Kind.MISSING, "history.paths.refused.noCases");
        }
        PathMark known = mark(mark);
        PathCases found = paths.cases(read.filter(), number(variant), known, plain(after), actor);
        Map<String, Object> same = Map.of("variant", variant, "mark", mark);
        model.addAttribute("words", words);
        model.addAttribute("cases", found);
        model.addAttribute("mark", known);
        model.addAttribute("process", read.filter().process());
        model.addAttribute("back", form.address(PATH, Map.of()));
        model.addAttribute("first", after == null ? null : form.address(CASES, same));
        model.addAttribute(
                "next",
                found.next() == null
                        ? null
                        : form.address(CASES, Map.of("variant", variant, "mark", mark, "after", found.next())));
        model.addAttribute("taken", form.with(same));
        return "history/paths/cases";
    }

    @GetMapping(path = MODEL, produces = "application/xml;charset=UTF-8")
    ResponseEntity<String> model(
            @RequestParam(defaultValue = "") String process, @RequestParam(defaultValue = "") String version) {
        if (!PathIndex.PROCESSES.contains(process)) {
            throw Refusal.because(Kind.MISSING, "history.paths.refused.noProcess");
        }
        return ResponseEntity.ok(models.bpmn(process, number(version))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.paths.refused.noVersion")));
    }

    /** Anything that is no page is the first. */
    private static int page(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    /** Anything that is no number is one that nothing has; nothing is any. */
    static int number(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("[1-9]\\d{0,8}") ? Integer.parseInt(typed) : -1;
    }

    static @Nullable PathMark mark(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return Arrays.stream(PathMark.values())
                .filter(mark -> mark.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.paths.refused.noMark"));
    }

    private static @Nullable String plain(@Nullable String typed) {
        return typed == null ? null : typed.replace("\0", "");
    }
}
