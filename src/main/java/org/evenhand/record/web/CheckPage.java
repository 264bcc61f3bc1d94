package org.evenhand.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Verdict;
import org.evenhand.record.seal.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where anybody who works here checks a receipt, or another file from here, against the keys of this installation. */
@Controller
@RequestMapping("/receipts/check")
@AllowedTo(Audience.SIGNED_IN)
class CheckPage {

    private static final String VIEW = "record/check";

    private final Seals seals;

    CheckPage(Seals seals) {
        this.seals = seals;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("key", seals.key().orElse(null));
        return VIEW;
    }

    /** Answers at once, and keeps nothing of the file. */
    @PostMapping
    String check(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "record.receipt.refused.noFile");
        } else {
            model.addAttribute("verdict", verdict(file));
        }
        return ask(model);
    }

    private Verdict verdict(MultipartFile file) throws IOException {
        List<String> keys =
                seals.keys().stream().map(known -> known.key().line()).toList();
        try (InputStream in = file.getInputStream()) {
            return FileVerification.verify(in, keys);
        }
    }
}
