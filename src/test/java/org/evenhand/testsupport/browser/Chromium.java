package org.evenhand.testsupport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The one browser of a test run. It is the system's own Chromium: nothing is downloaded. */
final class Chromium implements ExecutionCondition, BeforeAllCallback {

    private static final String PROGRAM = "evenhand.test.chromium";
    /** Without those about the network, Chromium asks its maker's servers at every start. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Running running;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is installed")
                : ConditionEvaluationResult.disabled("No Chromium was found, so no page was looked at in a browser."
                        + " Install the package chromium, or name the program in the system property " + PROGRAM);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.GLOBAL);
        running = store.computeIfAbsent(
                Running.class, key -> Running.start(program().orElseThrow()), Running.class);
    }

    static Browser browser() {
        return Objects.requireNonNull(running, "only in a class with @BrowserTest")
                .browser();
    }

    /** A browser of its own, for a program rather than a test. */
    static Running start() {
        return Running.start(program().orElseThrow());
    }

    private static Optional<Path> program() {
        return Stream.of(System.getProperty(PROGRAM, ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path program) {
            var settings = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            Playwright playwright = Playwright.create(settings);
            var options = new LaunchOptions().setExecutablePath(program).setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
