package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenhand.casework.Casework;
import org.evenhand.casework.SavedStep;
import org.evenhand.casework.Sending;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The referee's own pages. Opening a link uses nothing up: mail programs open links too.
 */
@Controller
@RequestMapping("/letters")
@AllowedTo(Audience.ANYBODY)
class LetterDoor {

    private final LetterEntry entry;
    private final Casework casework;
    private final Sending sending;
    private final LetterFiles files;
    private final LetterViews views;

    LetterDoor(LetterEntry entry, Casework casework, Sending sending, LetterFiles files, LetterViews views) {
        this.entry = entry;
        this.casework = casework;
        this.sending = sending;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/{token}")
    String open(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean passed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("passed", passed);
        return entry.page(token, request, response, visit -> views.open(token, visit, model));
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
        return entry.page(token, request, response, visit -> {
            SavedStep saved = casework.save(taskOf(visit), visit.actor(), version, request.getParameterMap());
            if (saved.other() != null) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return views.conflict(token, visit, saved, model);
            }
            if (request.getParameter("_attach") != null) {
                return attach(token, visit, file, response, model);
            }
            String removed = request.getParameter("_detach");
            if (removed != null) {
                files.remove(visit, removed);
                return "redirect:/letters/{token}#files";
            }
            boolean kept = request.getParameter("_save") != null || saved.unfinished();
            return kept ? views.form(token, visit, saved.page(), model) : goOn(token, visit, response, model);
        });
    }

    private String attach(
            String token, Visit visit, @Nullable MultipartFile file, HttpServletResponse response, Model model) {
        try {
            files.add(visit, file);
            return "redirect:/letters/{token}#files";
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return views.open(token, visit, model);
        }
    }

    private String goOn(String token, Visit visit, HttpServletResponse response, Model model) {
        StepPage checked = casework.check(taskOf(visit), visit.actor());
        if (!checked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return views.form(token, visit, checked, model);
        }
        if (LetterEntry.isToWrite(visit)) {
            return "redirect:/letters/{token}/check";
        }
        return views.sent(token, visit, response, model, () -> {
            boolean accepted = "ACCEPT".equals(checked.values().get("answer"));
            sending.send(taskOf(visit), visit.actor(), checked.draftVersion());
            return accepted ? LetterSaid.ACCEPTED : LetterSaid.DECLINED;
        });
    }

    private static String taskOf(Visit visit) {
        return visit.task().id();
    }
}
