package org.evenhand.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Accounts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** From the link in a mail over the sign-in page to the very step, with a real review. */
@EvenhandTest
class NoticeLinkTests {

    private static final String PASSWORD = "seven quiet rivers";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Notices notices;

    @Autowired
    private MailWriter writer;

    private OpenTask task;
    private Person holder;

    @BeforeEach
    void aReviewWaitsForSomebodyWithAnAccount() {
        var world = new ReviewWorld(beans);
        task = world.waitsFor(world.review());
        holder = people.get(String.valueOf(task.assignee()));
        accounts.setPassword(holder.id(), encoder.encode(PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"TASK_OPENED", "DIGEST"})
    void leadsToTheVeryStepAfterSignIn(NoticeKind kind) throws Exception {
        String path = "/tasks/" + task.id();
        assertThat(mail(kind)).contains("http://localhost:8080" + path);

        MvcResult turned =
                web.perform(get(path)).andExpect(redirectedUrl("/sign-in")).andReturn();
        MvcResult signedIn = web.perform(post("/sign-in")
                        .param("email", holder.email())
                        .param("password", PASSWORD)
                        .with(csrf())
                        .cookie(session(turned)))
                .andExpect(redirectedUrl("http://localhost" + path))
                .andReturn();
        web.perform(get(path).cookie(session(signedIn)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"" + path)));
    }

    private String mail(NoticeKind kind) {
        Notice opened = notices.newest(holder.id(), null).notices().stream()
                .filter(notice -> task.id().equals(notice.taskId()))
                .findFirst()
                .orElseThrow();
        return writer.write(kind == NoticeKind.TASK_OPENED ? opened : asDigest(opened), Addressee.of(holder))
                .text();
    }

    private static Notice asDigest(Notice notice) {
        return new Notice(
                notice.id(),
                notice.personId(),
                NoticeKind.DIGEST,
                null,
                null,
                null,
                null,
                null,
                notice.state(),
                0,
                notice.nextAttemptAt(),
                null,
                notice.createdAt(),
                null);
    }

    private static Cookie session(MvcResult result) {
        return result.getResponse().getCookie("evenhand");
    }
}
