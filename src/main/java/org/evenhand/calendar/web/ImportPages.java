package org.evenhand.calendar.web;

import java.io.IOException;
import org.evenhand.calendar.CalendarPreview;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.calendar.imports.CalendarImports;
import org.evenhand.calendar.imports.Span.Standing;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Uploading a calendar file, looking at what it would close, and then applying it or not. */
@Controller
@RequestMapping("/hr/calendar/import")
@AllowedTo(Audience.HR)
class ImportPages {

    private static final int LATEST = 20;
    private static final String REDIRECT = "redirect:/hr/calendar/import/";

    private final CalendarImports imports;
    private final CalendarPreview preview;

    ImportPages(CalendarImports imports, CalendarPreview preview) {
        this.imports = imports;
        this.preview = preview;
    }

    @GetMapping
    ModelAndView form() {
        return form("", ClosedDay.Kind.HOLIDAY, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "HOLIDAY") ClosedDay.Kind kind,
            Actor actor)
            throws IOException {
        var problem = problemWith(file);
        if (file == null || !problem.isEmpty()) {
            return form(problem, kind, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = file.getOriginalFilename();
        var imported = imports.upload(name == null ? "" : name, file.getBytes(), kind, actor);
        return new ModelAndView(REDIRECT + imported.id());
    }

    /** @param from how many spans the pages before showed */
    @GetMapping("/{id}")
    String preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        var imported = imports.get(id);
        var counts = imports.counts(id);
        var shown = Standing.of(show).orElseGet(() -> ImportView.firstOf(counts));
        int start = Math.max(0, from);
        if (imported.isPending() && imports.isCurrent(imported)) {
            model.addAttribute("ahead", preview.of(imports.newDays(id)));
        }
        model.addAttribute(
                "view",
                new ImportView(
                        imported,
                        imports.isCurrent(imported),
                        imports.problems(id),
                        counts,
                        shown,
                        start,
                        imports.spans(id, shown, start, ImportView.PAGE_SIZE)));
        return "calendar/import";
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable String id, Actor actor) {
        imports.apply(id, actor);
        return REDIRECT + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable String id, Actor actor) {
        imports.discard(id, actor);
        return REDIRECT + id;
    }

    /** The message key of what is wrong before the file is even opened, or nothing. */
    private static String problemWith(@Nullable MultipartFile file) {
        if (file == null || (file.isEmpty() && "".equals(file.getOriginalFilename()))) {
            return "calendar.upload.noFile";
        }
        if (file.isEmpty()) {
            return "calendar.upload.emptyFile";
        }
        return file.getSize() > CalendarImports.LARGEST_FILE ? "calendar.refused.tooLarge" : "";
    }

    private ModelAndView form(String problem, ClosedDay.Kind kind, HttpStatus status) {
        return new ModelAndView("calendar/upload", status)
                .addObject("problem", problem)
                .addObject("kind", kind)
                .addObject("imports", imports.latest(LATEST));
    }
}
