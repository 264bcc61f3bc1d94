package org.evenhand.reviews.absence.web;

import java.util.List;
import org.evenhand.people.Absence;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.ReviewOverview;
import org.evenhand.reviews.absence.AbsenceBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is away: the list, and one absence with why and with what waits meanwhile. */
@Controller
@RequestMapping("/hr/absences")
@AllowedTo(Audience.HR)
class AbsencePages {

    private final AbsenceBook book;
    private final ReviewOverview reviews;

    AbsencePages(AbsenceBook book, ReviewOverview reviews) {
        this.book = book;
        this.reviews = reviews;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        List<Absence> found = book.page(after == null ? null : book.get(after, actor), actor);
        List<Absence> shown = found.subList(0, Math.min(AbsenceBook.PAGE_SIZE, found.size()));
        model.addAttribute("absences", shown);
        model.addAttribute(
                "next",
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        model.addAttribute("today", book.today());
        return "absences/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Actor actor, Model model) {
        Absence absence = book.get(id, actor);
        model.addAttribute("absence", absence);
        model.addAttribute("file", book.file(absence));
        model.addAttribute("steps", book.stepsDue(absence));
        model.addAttribute(
                "reviews",
                reviews.of(absence.personId()).stream()
                        .filter(status -> !status.review().isClosed())
                        .toList());
        model.addAttribute("today", book.today());
        return "absences/absence";
    }
}
