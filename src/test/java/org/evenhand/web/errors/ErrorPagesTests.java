package org.evenhand.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ViewResolver;

@EvenhandTest
class ErrorPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Failures failures;

    @Autowired
    @Qualifier("viewResolver")
    private ViewResolver views;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private RequestPostProcessor somebody;
    private MockMvc broken;

    @BeforeEach
    void somebodyIsSignedIn() {
        var who = new SignedIn(new TestPeople(jdbc).add(null), Set.of(Role.STAFF));
        somebody = authentication(UsernamePasswordAuthenticationToken.authenticated(
                who, null, AuthorityUtils.createAuthorityList("ROLE_STAFF")));
        broken = MockMvcBuilders.standaloneSetup(new Broken())
                .setControllerAdvice(failures)
                .setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
                .build();
    }

    @Test
    void saysThatThereIsNoSuchPage() throws Exception {
        web.perform(get("/no/such/page").with(somebody))
                .andExpect(status().isNotFound())
                .andExpect(
                        content().string(containsString("<h1 class=\"govuk-heading-l\">There is no such page</h1>")));
    }

    @Test
    void saysThatAPageTakesNoSuchRequest() throws Exception {
        web.perform(post("/").with(somebody).with(csrf()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(content().string(containsString("That cannot be done here")));
    }

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void answersARefusalWithItsStatusAndReason(Refusal.Kind kind) throws Exception {
        broken.perform(get("/refused/" + kind))
                .andExpect(status().is(kind.status()))
                .andExpect(content().string(containsString("This page is not open to you.")));
    }

    @ParameterizedTest
    @CsvSource({"/typed?number=seven, 400", "/typed, 400"})
    void saysThatAnAddressIsIncomplete(String address, int status) throws Exception {
        broken.perform(get(address))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString("We could not read that request")));
    }

    @Test
    void saysThatAKindOfContentIsNotUnderstood() throws Exception {
        broken.perform(post("/plain").contentType("application/x-yaml").content("a: b"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().string(containsString("We cannot read that kind of file")));
    }

    @Test
    void hidesAFaultBehindAReference() throws Exception {
        broken.perform(get("/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(content()
                        .string(allOf(
                                containsString("eh-reference"),
                                not(containsString("secret")),
                                not(containsString("Exception")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /a;b HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void hasACalmPageForRequestsNoApplicationSees(String request) throws Exception {
        assertThat(answerTo(request))
                .startsWith("HTTP/1.1 400")
                .contains("We could not read that request")
                .doesNotContain("Tomcat");
    }

    @Test
    void refusesAnUploadOf100MegabytesBeforeAByteOfItIsRead() throws Exception {
        assertThat(answerTo("POST /tasks/any/files HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 104857600\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("That is too large", "X-Content-Type-Options: nosniff");
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Fails in every way a handler can. */
    @Controller
    static class Broken {

        @GetMapping("/refused/{kind}")
        String refused(@PathVariable("kind") Refusal.Kind kind) {
            throw Refusal.because(kind, "web.refused.notAllowed");
        }

        @GetMapping("/typed")
        String typed(@RequestParam("number") int number) {
            return "web/error";
        }

        @PostMapping(path = "/plain", consumes = "text/plain")
        String plain() {
            return "web/error";
        }

        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException("secret");
        }
    }
}
