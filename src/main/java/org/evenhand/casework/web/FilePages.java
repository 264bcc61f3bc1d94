package org.evenhand.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.evenhand.casework.FileAnswers;
import org.evenhand.casework.StepFiles;
import org.evenhand.casework.StepPage;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Attachments;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of a step that is being written: what is attached, another one, one less. */
@Controller
@RequestMapping("/tasks/{taskId}/files")
@AllowedTo(Audience.CASE_PARTY)
class FilePages {

    private static final String REDIRECT = "redirect:/tasks/{taskId}/files";

    private final StepFiles files;
    private final FileAnswers answers;
    private final Attachments attachments;

    FilePages(StepFiles files, FileAnswers answers, Attachments attachments) {
        this.files = files;
        this.answers = answers;
        this.attachments = attachments;
    }

    @GetMapping
    String list(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable String added,
            @RequestParam(required = false) @Nullable String removed,
            Actor actor,
            Model model) {
        StepPage step = files.of(taskId, actor);
        model.addAttribute("added", added == null ? null : StepFiles.named(step.files(), added));
        model.addAttribute("removed", removed != null);
        return page(step, null, model);
    }

    @PostMapping
    String add(
            @PathVariable String taskId,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        StepPage step = files.of(taskId, actor);
        try {
            return REDIRECT + "?added=" + take(taskId, actor, file);
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return page(step, refusal, model);
        }
    }

    private String take(String taskId, Actor actor, @Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.none");
        }
        try (InputStream content = file.getInputStream()) {
            return files.add(taskId, actor, name, content).id();
        }
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String taskId, @PathVariable String id, Actor actor) {
        files.remove(taskId, actor, id);
        return REDIRECT + "?removed";
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable String taskId, @PathVariable String id, Actor actor) {
        return answers.of(files.get(taskId, actor, id));
    }

    private String page(StepPage step, @Nullable Refusal refusal, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("refusal", refusal);
        model.addAttribute("most", attachments.most());
        model.addAttribute("largest", attachments.largestMegabytes());
        return "casework/files";
    }
}
