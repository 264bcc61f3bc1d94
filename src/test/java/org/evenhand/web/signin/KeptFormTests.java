package org.evenhand.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EvenhandTest
class KeptFormTests {

    private static final String FORM = "narrative=I+led+%3Cthe%3E+move+%26+more&goals=one&goals=two&_csrf=stale";

    @LocalServerPort
    private int port;

    @Test
    void handsAFormBackThatCameAfterItsSessionHadEnded() throws Exception {
        HttpResponse<String> answer = send("same-origin", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("action=\"/tasks/1/send\"")
                .contains("name=\"narrative\">\nI led &lt;the&gt; move &amp; more</textarea>")
                .contains("name=\"goals\">\none</textarea>", "name=\"goals\">\ntwo</textarea>")
                .doesNotContain("stale");
    }

    @Test
    void handsNothingBackToAnotherSite() throws Exception {
        HttpResponse<String> answer = send("cross-site", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This is not open to you").doesNotContain("I led");
    }

    @Test
    void handsNothingBackThatIsNoForm() throws Exception {
        assertThat(send("same-origin", "text/plain").body()).doesNotContain("textarea");
    }

    private HttpResponse<String> send(String site, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/tasks/1/send"))
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(FORM))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
