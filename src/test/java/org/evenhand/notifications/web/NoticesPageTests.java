package org.evenhand.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.evenhand.notifications.NoticeState;
import org.evenhand.notifications.Notices;
import org.evenhand.people.Role;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesPageTests extends MailPages {

    @Test
    void saysThatNoServerIsConfiguredAndNothingIsLost() throws Exception {
        aNotice("TASK_OPENED", NoticeState.KEPT, null, clock.instant());

        web.perform(get("/notices").with(as(hr)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No mail server is configured")))
                .andExpect(content().string(containsString("One mail is kept here")));
    }

    @Test
    void listsWhatFailedWithItsReason() throws Exception {
        aNotice("TASK_OPENED", NoticeState.FAILED, "ADDRESS_REFUSED", clock.instant());
        aNotice("PASSWORD_LINK", NoticeState.FAILED, "PERSON_LEFT", clock.instant());
        aNotice("REMINDER", NoticeState.SENT, null, clock.instant());

        web.perform(get("/notices").with(as(hr)))
                .andExpect(content().string(containsString("Person " + staff)))
                .andExpect(content().string(containsString("A step waits for you")))
                .andExpect(content().string(containsString("Write &lt;self-review&gt;")))
                .andExpect(content().string(containsString("The mail server says there is no such mailbox.")))
                .andExpect(content().string(containsString("The person can ask for another link")))
                .andExpect(content().string(not(containsString("Reminder: a step"))));
    }

    @Test
    void goesOnToThePageAfter() throws Exception {
        for (int failed = 0; failed <= Notices.PAGE_SIZE; failed++) {
            aNotice(
                    "TASK_OPENED",
                    NoticeState.FAILED,
                    "PERSON_LEFT",
                    clock.instant().minus(Duration.ofHours(failed)));
        }
        String last =
                clock.instant().minus(Duration.ofHours(Notices.PAGE_SIZE - 1)).toString();

        web.perform(get("/notices").with(as(hr))).andExpect(content().string(containsString("/notices?after=" + last)));
        web.perform(get("/notices").param("after", last + "_").with(as(hr)))
                .andExpect(content().string(not(containsString("/notices?after="))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "_", "2026-11-20T15:00:00Z", "+1000000000-01-01T00:00:00Z_a", "2026_' or 1=1"})
    void showsTheFirstPageForAMangledLink(String after) throws Exception {
        web.perform(get("/notices").param("after", after).with(as(hr))).andExpect(status().isOk());
    }

    @Test
    void sendsAgain() throws Exception {
        String id = aNotice("TASK_OPENED", NoticeState.FAILED, "SERVER_REFUSED", clock.instant());

        web.perform(post("/notices/" + id + "/retry").with(as(hr)).with(csrf()))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/notices"));

        assertThat(stateOf(id)).isEqualTo("KEPT");
        web.perform(post("/notices/" + id + "/retry").with(as(hr)).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void sendsAllAgainButNoPasswordLink() throws Exception {
        String task = aNotice("TASK_OPENED", NoticeState.FAILED, "SERVER_REFUSED", clock.instant());
        String link = aNotice("PASSWORD_LINK", NoticeState.FAILED, "SERVER_REFUSED", clock.instant());

        web.perform(post("/notices/retry").with(as(hr)).with(csrf())).andExpect(status().isFound());

        assertThat(stateOf(task)).isEqualTo("KEPT");
        assertThat(stateOf(link)).isEqualTo("FAILED");
        web.perform(post("/notices/" + link + "/retry").with(as(hr)).with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void takesOffTheList() throws Exception {
        String id = aNotice("PASSWORD_LINK", NoticeState.FAILED, "SERVER_REFUSED", clock.instant());

        web.perform(post("/notices/" + id + "/dismiss").with(as(hr)).with(csrf()))
                .andExpect(status().isFound());

        assertThat(stateOf(id)).isEqualTo("WITHDRAWN");
        web.perform(post("/notices/" + id + "/dismiss").with(as(hr)).with(csrf()))
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notices/none/retry", "/notices/none/dismiss"})
    void knowsNoOtherNotice(String path) throws Exception {
        web.perform(post(path).with(as(hr)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void sendsNothingKeptWithoutAServer() throws Exception {
        String id = aNotice("TASK_OPENED", NoticeState.KEPT, null, clock.instant());

        web.perform(post("/notices/send-kept").with(as(hr)).with(csrf())).andExpect(status().isConflict());

        assertThat(stateOf(id)).isEqualTo("KEPT");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HR", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForHumanResourcesAndTheAdministrator(Role role) throws Exception {
        String other = new TestPeople(jdbc).add(null, role);

        web.perform(get("/notices").with(as(other))).andExpect(status().isForbidden());
        web.perform(post("/notices/retry").with(as(other)).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void opensToTheAdministrator() throws Exception {
        web.perform(get("/notices").with(as(new TestPeople(jdbc).add(null, Role.ADMINISTRATOR))))
                .andExpect(status().isOk());
    }

    @Test
    void asksStrangersToSignIn() throws Exception {
        web.perform(get("/notices")).andExpect(status().isFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/mail", "/demo/mail/1", "/demo/mail/1/html"})
    void showsNoDemonstrationMailInRealUse(String path) throws Exception {
        web.perform(get(path).with(as(hr))).andExpect(status().isNotFound());
    }
}
