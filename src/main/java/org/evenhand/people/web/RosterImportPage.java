package org.evenhand.people.web;

import java.io.IOException;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.roster.ChangeKind;
import org.evenhand.people.roster.RosterImports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Uploading a roster, looking at what it would change, and then applying it or not. */
@Controller
@AllowedTo(Audience.HR)
class RosterImportPage {

    private static final int LATEST = 20;
    private static final String REDIRECT = "redirect:/hr/roster/import";

    private final RosterImports imports;

    RosterImportPage(RosterImports imports) {
        this.imports = imports;
    }

    @GetMapping("/hr/roster/import")
    ModelAndView form() {
        return form("", HttpStatus.OK);
    }

    @PostMapping("/hr/roster/import")
    ModelAndView upload(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Actor actor)
            throws IOException {
        var problem = problemWith(file);
        if (file == null || !problem.isEmpty()) {
            return form(problem, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = file.getOriginalFilename();
        var imported = imports.upload(name == null ? "" : name, file.getBytes(), actor);
        return new ModelAndView(REDIRECT + "/" + imported.id());
    }

    @GetMapping("/hr/roster/import/{id}")
    String preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int after,
            Actor actor,
            Model model) {
        var imported = imports.get(id);
        var shown = ChangeKind.of(kind).orElseGet(() -> ImportView.firstKind(imported));
        model.addAttribute(
                "view",
                new ImportView(
                        imported,
                        imports.isCurrent(imported),
                        imports.isLeaving(id, actor.personId()),
                        imports.problems(id),
                        shown,
                        after,
                        imports.changes(id, shown, after, ImportView.PAGE_SIZE)));
        return "people/import";
    }

    @PostMapping("/hr/roster/import/{id}/apply")
    String apply(@PathVariable String id, Actor actor) {
        imports.apply(id, actor);
        return REDIRECT + "/" + id;
    }

    @PostMapping("/hr/roster/import/{id}/discard")
    String discard(@PathVariable String id, Actor actor) {
        imports.discard(id, actor);
        return REDIRECT + "/" + id;
    }

    /** The message key of what is wrong before the file is even opened, or nothing. */
    private static String problemWith(@Nullable MultipartFile file) {
        if (file == null || (file.isEmpty() && "".equals(file.getOriginalFilename()))) {
            return "people.upload.noFile";
        }
        if (file.isEmpty()) {
            return "people.upload.emptyFile";
        }
        return file.getSize() > RosterImports.LARGEST_FILE ? "people.roster.refused.tooLarge" : "";
    }

    private ModelAndView form(String problem, HttpStatus status) {
        var page = new ModelAndView("people/upload", status);
        page.addObject("problem", problem);
        page.addObject("imports", imports.latest(LATEST));
        return page;
    }
}
