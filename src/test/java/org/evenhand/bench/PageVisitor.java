package org.evenhand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.evenhand.people.Accounts;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A person with a session who asks for pages over HTTP. */
final class PageVisitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "as long as a password has to be";

    private final String address;
    private String cookie = "";

    private PageVisitor(String address) {
        this.address = address;
    }

    static PageVisitor signedIn(ApplicationContext application, String personId) {
        PasswordEncoder encoder = application.getBean(PasswordEncoder.class);
        application.getBean(Accounts.class).setPassword(personId, encoder.encode(PASSWORD));
        int port = application.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        PageVisitor visitor = new PageVisitor("http://localhost:" + port);
        visitor.signIn(personId + "@example.org");
        return visitor;
    }

    /** Asks for a page and fails unless it says that. */
    void see(String path, String said) {
        String page = send(request(path).GET()).body();
        if (!page.contains(said)) {
            throw new IllegalStateException(path + " does not say " + said + ": " + page);
        }
    }

    private void signIn(String email) {
        String page = send(request("/sign-in").GET()).body();
        String token = Jsoup.parse(page).select("input[name=_csrf]").val();
        String form = "email=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token);
        send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
