package org.evenhand.referees.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.evenhand.casework.StepFiles;
import org.evenhand.referees.LetterVisits.Visit;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that a referee attaches to a letter. */
@Component
class LetterFiles {

    private final StepFiles files;

    LetterFiles(StepFiles files) {
        this.files = files;
    }

    /** @throws Refusal INVALID without a file, or for one that is not taken */
    void add(Visit visit, @Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw Refusal.because(Kind.INVALID, "record.file.refused.none");
        }
        try (InputStream content = file.getInputStream()) {
            files.add(visit.task().id(), visit.actor(), name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void remove(Visit visit, String id) {
        files.remove(visit.task().id(), visit.actor(), id);
    }
}
