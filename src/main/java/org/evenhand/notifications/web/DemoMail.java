package org.evenhand.notifications.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.notifications.Notice;
import org.evenhand.notifications.NoticeCursor;
import org.evenhand.notifications.NoticePage;
import org.evenhand.notifications.Notices;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every mail of the demonstration library, open to whoever tries it out. In real use there is no such page. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mail")
@AllowedTo(Audience.SIGNED_IN)
class DemoMail {

    /** A mail brings its styles in its elements, which no other page may. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
            + "base-uri 'none'; form-action 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Notices notices;

    DemoMail(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "after", defaultValue = "") String after,
            Model model) {
        NoticePage page = notices.newest(
                person.isEmpty() ? null : person, NoticeCursor.parse(after).orElse(null));
        model.addAttribute("list", page);
        model.addAttribute("person", person);
        return "notifications/demoList";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        Notice notice = notices.get(id);
        model.addAttribute("notice", notice);
        model.addAttribute("mail", notices.mailOf(notice));
        return "notifications/demoMail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .body(notices.mailOf(notices.get(id)).html());
    }
}
