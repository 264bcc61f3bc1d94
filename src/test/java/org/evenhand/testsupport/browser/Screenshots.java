package org.evenhand.testsupport.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of README from the running demonstration. By hand, never in a build: start
 * {@code mvn spring-boot:run}, then {@code mvn test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.evenhand.testsupport.browser.Screenshots}, or run this class from an editor.
 */
final class Screenshots {

    private static final Path FOLDER = Path.of("src/docs/images");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private final String address;

    private Screenshots(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        var screenshots = new Screenshots(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        try (var chromium = Chromium.start()) {
            screenshots.take(chromium, "staff member", "Write self-review", "staff");
            screenshots.take(chromium, "manager", "Rate criteria with evidence", "manager");
            screenshots.take(chromium, "Human Resources", "Library HR", "hr");
        }
    }

    /** Home and one page further of one demonstration account. */
    private void take(Chromium.Running chromium, String who, String next, String name) throws IOException {
        try (var context = chromium.browser().newContext(new NewContextOptions().setViewportSize(WIDTH, HEIGHT))) {
            Page page = context.newPage();
            page.navigate(address + "/sign-in");
            page.waitForNavigation(() -> page.locator(".eh-demo button")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(who))
                    .first()
                    .click());
            picture(page, name + "-home.png");
            page.waitForNavigation(() -> page.locator("a")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(next))
                    .first()
                    .click());
            picture(page, name + ".png");
        }
    }

    private static void picture(Page page, String name) throws IOException {
        new SmallPicture(page.screenshot()).write(FOLDER.resolve(name));
    }
}
