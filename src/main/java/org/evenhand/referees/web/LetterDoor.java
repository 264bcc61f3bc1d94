package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.evenhand.casework.Casework;
import org.evenhand.casework.SavedStep;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepFiles;
import org.evenhand.casework.StepPage;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.referees.LetterVisits.Visit;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The referee's own pages. Opening a link uses nothing up: mail programs open links too. Whatever is wrong with a link,
 * the same page says so.
 */
@Controller
@RequestMapping("/letters")
@AllowedTo(Audience.ANYBODY)
class LetterDoor {

    private static final String WRITE = "writeLetter";

    private final LetterEntrance entrance;
    private final Casework casework;
    private final Sending sending;
    private final StepFiles files;
    private final LetterViews views;

    LetterDoor(LetterEntrance entrance, Casework casework, Sending sending, StepFiles files, LetterViews views) {
        this.entrance = entrance;
        this.casework = casework;
        this.sending = sending;
        this.files = files;
        this.views = views;
    }

    /** The address of the page is a secret: no other page is told it. */
    @ModelAttribute
    void keepsItsAddress(HttpServletResponse response) {
        LetterEntrance.keepsItsAddress(response);
    }

    @GetMapping("/thanks")
    String thanks(@RequestParam(defaultValue = "NOTHING") LetterSaid said, Model model) {
        model.addAttribute("said", said);
        return "letters/thanks";
    }

    @GetMapping("/{token}")
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean passed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("passed", passed);
        return entrance.enter(token, request)
                .map(visit ->
                        views.form(token, visit, casework.open(LetterEntrance.taskOf(visit), visit.actor()), model))
                .orElseGet(() -> LetterEntrance.closed(response));
    }

    /** Keeps what was typed, adds a file, and goes on as the button says. */
    @PostMapping("/{token}")
    String take(
            @PathVariable String token,
            @RequestParam(name = "_version", defaultValue = "0") long version,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visit visit = entrance.enter(token, request).orElse(null);
        if (visit == null) {
            return LetterEntrance.closed(response);
        }
        SavedStep saved =
                casework.save(LetterEntrance.taskOf(visit), visit.actor(), version, request.getParameterMap());
        if (saved.other() != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return views.conflict(token, visit, saved, model);
        }
        if (request.getParameter("_attach") != null) {
            return attach(token, visit, file, response, model);
        }
        String removed = request.getParameter("_detach");
        if (removed != null) {
            files.remove(LetterEntrance.taskOf(visit), visit.actor(), removed);
            return "redirect:/letters/{token}#files";
        }
        if (request.getParameter("_save") != null || saved.unfinished()) {
            return views.form(token, visit, saved.page(), model);
        }
        return goOn(token, visit, response, model);
    }

    private String attach(
            String token, Visit visit, @Nullable MultipartFile file, HttpServletResponse response, Model model) {
        try {
            add(visit, file);
            return "redirect:/letters/{token}#files";
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return views.form(token, visit, casework.open(LetterEntrance.taskOf(visit), visit.actor()), model);
        }
    }

    private void add(Visit visit, @Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.none");
        }
        try (InputStream content = file.getInputStream()) {
            files.add(LetterEntrance.taskOf(visit), visit.actor(), name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String goOn(String token, Visit visit, HttpServletResponse response, Model model) {
        StepPage checked = casework.check(LetterEntrance.taskOf(visit), visit.actor());
        if (!checked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return views.form(token, visit, checked, model);
        }
        if (checked.task().step().equals(WRITE)) {
            return "redirect:/letters/{token}/check";
        }
        boolean accepted = "ACCEPT".equals(checked.values().get("answer"));
        sending.send(LetterEntrance.taskOf(visit), visit.actor(), checked.draftVersion());
        return "redirect:/letters/thanks?said=" + (accepted ? LetterSaid.ACCEPTED : LetterSaid.DECLINED);
    }
}
