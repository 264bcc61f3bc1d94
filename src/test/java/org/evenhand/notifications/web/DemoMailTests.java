package org.evenhand.notifications.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.evenhand.notifications.NoticeState;
import org.evenhand.notifications.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;

/** The controller that only the demonstration has, with the application's own templates and advice. */
class DemoMailTests extends MailPages {

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("viewResolver")
    private ViewResolver views;

    private MockMvc demo = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void theDemonstration() {
        demo = MockMvcBuilders.standaloneSetup(new DemoMail(notices))
                .setControllerAdvice(context.getBean("pageAdvice"), context.getBean("failures"))
                .setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
                .build();
        SecurityContextHolder.getContext().setAuthentication(signedIn(hr));
    }

    @AfterEach
    void nobodyIsSignedInAnyMore() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void listsAllMailOrOnesOwn() throws Exception {
        aNotice("TASK_OPENED", NoticeState.KEPT, null, clock.instant());

        demo.perform(get("/demo/mail"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A step waits for you")))
                .andExpect(content().string(containsString("Kept, no mail server")));
        demo.perform(get("/demo/mail").param("person", staff))
                .andExpect(content().string(containsString("Mail to Person " + staff)))
                .andExpect(content().string(containsString("A step waits for you")));
        demo.perform(get("/demo/mail").param("person", hr))
                .andExpect(content().string(not(containsString("A step waits for you"))));
    }

    @Test
    void keepsThePersonWhenItGoesOn() throws Exception {
        for (int mail = 0; mail <= Notices.PAGE_SIZE; mail++) {
            aNotice("TASK_OPENED", NoticeState.KEPT, null, clock.instant().minus(Duration.ofHours(mail)));
        }

        demo.perform(get("/demo/mail").param("person", staff))
                .andExpect(content().string(containsString("/demo/mail?person=" + staff + "&amp;after=")));
    }

    @Test
    void showsAMailAsItWouldArrive() throws Exception {
        String id = aNotice("TASK_OPENED", NoticeState.KEPT, null, clock.instant());

        demo.perform(get("/demo/mail/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hello Person " + staff)))
                .andExpect(content().string(containsString("href=\"http://localhost:8080/tasks/task-1\"")))
                .andExpect(content().string(containsString("Write &lt;self-review&gt;")));
        demo.perform(get("/demo/mail/" + id + "/html"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("<!DOCTYPE html>")));
    }

    @Test
    void knowsNoOtherMail() throws Exception {
        demo.perform(get("/demo/mail/none")).andExpect(status().isNotFound());
        demo.perform(get("/demo/mail/none/html")).andExpect(status().isNotFound());
    }
}
