package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.people.People;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends the forms of steps over HTTP, well or badly, and looks at every answer for what must never be in it. */
final class StepClient {

    /** What an answer shows only if something somebody wrote was taken for markup. */
    static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    private final MockMvc web;
    private final People people;

    StepClient(ApplicationContext application) {
        this.web = application.getBean(MockMvc.class);
        this.people = application.getBean(People.class);
    }

    /** Types into the form and continues. */
    Answer take(String person, String taskId, Map<String, String[]> answers) {
        return take(person, taskId, answers, version(person, "/tasks/" + taskId));
    }

    /** @param version of the draft that the page showed */
    Answer take(String person, String taskId, Map<String, String[]> answers, String version) {
        return perform(MockMvcRequestBuilders.post("/tasks/{id}", taskId)
                .params(multi(answers))
                .param("_version", version)
                .with(csrf())
                .with(signedIn(person)));
    }

    Answer send(String person, String taskId, String version) {
        return perform(MockMvcRequestBuilders.post("/tasks/{id}/send", taskId)
                .param("_version", version)
                .with(csrf())
                .with(signedIn(person)));
    }

    /** Sends a form beside the steps, with the page's own hidden fields as it showed them. */
    Answer submit(String person, String path, Map<String, String[]> answers) {
        return submit(person, form(person, path), answers);
    }

    /** The same with a form that was opened before, perhaps long ago. */
    Answer submit(String person, OpenForm form, Map<String, String[]> answers) {
        var sent = new LinkedHashMap<>(form.hidden());
        sent.putAll(answers);
        return post(person, form.action(), sent);
    }

    Answer post(String person, String path, Map<String, String[]> parameters) {
        return perform(MockMvcRequestBuilders.post(path)
                .params(multi(parameters))
                .with(csrf())
                .with(signedIn(person)));
    }

    Answer upload(String person, String path, String name, String type, byte[] content) {
        return perform(MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("file", name, type, content))
                .with(csrf())
                .with(signedIn(person)));
    }

    /** The form of a page that asks for most. */
    OpenForm form(String person, String path) {
        Answer page = open(person, path);
        var form = page.page().select("main form[method=post]").stream()
                .max(Comparator.comparingInt(
                        found -> found.select("input, textarea, select").size()))
                .orElseThrow(() -> new AssertionError("no form at " + path + ": " + page));
        Map<String, String[]> hidden = new LinkedHashMap<>();
        form.select("input[type=hidden][name^=_]:not([name=_csrf])")
                .forEach(field -> hidden.put(field.attr("name"), new String[] {field.val()}));
        return new OpenForm(form.attr("action"), hidden);
    }

    /** A form as a browser shows it. */
    record OpenForm(String action, Map<String, String[]> hidden) {}

    Answer open(String person, String path) {
        return perform(get(path).with(signedIn(person)));
    }

    /** The page with one parameter in its address. */
    Answer look(String person, String path, String name, String value) {
        return perform(get(path).queryParam(name, value).with(signedIn(person)));
    }

    /** The version of the draft that a page of a step shows; nothing when there is none. */
    String version(String person, String path) {
        var field = open(person, path).page().selectFirst("input[name=_version]");
        return field == null ? "0" : field.val();
    }

    private Answer perform(RequestBuilder request) {
        try {
            MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
            var answer = new Answer(
                    response.getStatus(), response.getContentAsString(), String.valueOf(response.getRedirectedUrl()));
            answer.assertHarmless();
            return answer;
        } catch (Exception e) {
            throw new AssertionError("an exception left the application", e);
        }
    }

    private RequestPostProcessor signedIn(String person) {
        var who = new SignedIn(person, people.get(person).roles());
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES));
    }

    private static org.springframework.util.MultiValueMap<String, String> multi(Map<String, String[]> answers) {
        var multi = new org.springframework.util.LinkedMultiValueMap<String, String>();
        answers.forEach((name, values) -> multi.put(name, java.util.List.of(values)));
        return multi;
    }

    /** An answer of the application. */
    record Answer(int status, String html, String redirect, Document page) {

        /** Read once: a long story looks at each page several times. */
        Answer(int status, String html, String redirect) {
            this(status, html, redirect, Jsoup.parse(html));
        }

        /** Neither a fault nor its trace, and no markup that somebody typed. */
        private void assertHarmless() {
            assertThat(status).as(html).isLessThan(500);
            assertThat(html).doesNotContain("Exception", "\tat ", "<img src=x", "<script>alert");
            assertThat(page().select("main img, main script:not([src^=/]), main [onerror], main a[href^=javascript]"))
                    .isEmpty();
        }

        Answer refused(int expected) {
            assertThat(status).as(page().text()).isEqualTo(expected);
            assertThat(page().select("h1")).as("a page that says why").hasSize(1);
            return this;
        }

        /** The form again, with what is wrong named and linked. */
        Answer complains() {
            refused(422);
            assertThat(page().title()).startsWith("Error: ");
            assertThat(page().select(".govuk-error-summary a[href^=#]")).isNotEmpty();
            return this;
        }
    }
}
