package org.evenhand.testsupport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser, who finds things as people and their aids do: by role and name. Every page arrived at is
 * looked at, each kind once.
 */
public final class Visitor implements AutoCloseable {

    private final String address;
    private final Page page;
    private final Findings findings;
    private final PageInspection inspection = new PageInspection();
    private final boolean looks;
    private int status;

    Visitor(String address, Page page, Findings findings, boolean looks) {
        this.address = address;
        this.page = page;
        this.findings = findings;
        this.looks = looks;
        page.onConsoleMessage(this::said);
        page.onPageError(error -> findings.add(page.url(), "script failed: " + error));
    }

    /** Another tab of the same browser. */
    public Visitor anotherTab() {
        return new Visitor(address, page.context().newPage(), findings, looks);
    }

    public Visitor open(String path) {
        return arrived(page.navigate(path.startsWith("http") ? path : address + path));
    }

    /** Looks at the page as it has become since it was opened. */
    public Visitor looksAgain() {
        findings.addAll(page.title() + " (" + path() + ")", inspection.of(page));
        return this;
    }

    public Visitor signIn(String email, String password) {
        open("/sign-in");
        return type("E-mail address", email).type("Password", password).press("Sign in");
    }

    /** Presses a button that leads to a page. */
    public Visitor press(String button) {
        return leave(() -> find(AriaRole.BUTTON, button).click());
    }

    /** Follows a link that leads to a page. */
    public Visitor follow(String link) {
        return leave(() -> find(AriaRole.LINK, link).click());
    }

    /** Follows the first link whose name begins so. */
    public Visitor followFirst(String start) {
        var name = Pattern.compile("^" + literally(start));
        return leave(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click());
    }

    public Visitor type(String label, String text) {
        trying(() -> find(AriaRole.TEXTBOX, label).fill(text));
        return this;
    }

    /** Fills in something of a group, such as a row of a list. */
    public Visitor type(String group, String label, String text) {
        trying(() -> in(group, AriaRole.TEXTBOX, label).fill(text));
        return this;
    }

    public Visitor choose(String question, String option) {
        trying(() -> in(question, AriaRole.RADIO, option).check());
        return this;
    }

    /** Chooses within a question of a row. */
    public Visitor choose(String group, String question, String option) {
        trying(() -> question(group(group), question)
                .getByRole(AriaRole.RADIO, named(option))
                .check());
        return this;
    }

    public Visitor select(String label, String option) {
        find(AriaRole.COMBOBOX, label).selectOption(option);
        return this;
    }

    /** Selects the option whose name begins so. */
    public Visitor selectStarting(String label, String start) {
        Locator list = find(AriaRole.COMBOBOX, label);
        String option = list.locator("option").allInnerTexts().stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
        return select(label, option);
    }

    /** Chooses the first of several that a group offers. */
    public Visitor tickFirst(String group) {
        group(group).getByRole(AriaRole.CHECKBOX).first().check();
        return this;
    }

    public Visitor tick(String label) {
        find(AriaRole.CHECKBOX, label).check();
        return this;
    }

    /** Ticks within a question, which is unfolded first where it is folded. */
    public Visitor tick(String group, String label) {
        Locator folded = group(group).locator("details:not([open]) > summary");
        if (folded.count() > 0) {
            folded.click();
        }
        in(group, AriaRole.CHECKBOX, label).check();
        return this;
    }

    public Visitor date(String question, LocalDate day) {
        return date(question(page.locator("main"), question), day);
    }

    public Visitor date(String group, String question, LocalDate day) {
        return date(question(group(group), question), day);
    }

    private Visitor date(Locator question, LocalDate day) {
        Map.of("Month", day.getMonthValue(), "Day", day.getDayOfMonth(), "Year", day.getYear())
                .forEach((part, number) -> trying(
                        () -> question.getByRole(AriaRole.TEXTBOX, named(part)).fill(number.toString())));
        return this;
    }

    public Visitor upload(String label, Path file) {
        page.getByLabel(label).setInputFiles(file);
        return this;
    }

    /** Looks at what the page shows and goes no further until it does. */
    public Visitor sees(String text) {
        assertThat(page.locator("body").innerText()).contains(text);
        return this;
    }

    public Visitor seesNot(String text) {
        assertThat(page.content()).doesNotContain(text);
        return this;
    }

    public Visitor seesHeading(String text) {
        assertThat(page.locator("h1").innerText()).isEqualTo(text);
        return this;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /** What was typed is kept by itself. */
    public Visitor waitsForSaving() {
        page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("Saved"))
                .waitFor();
        return this;
    }

    public int status() {
        return status;
    }

    public Visitor seesStatus(int expected) {
        assertThat(status).as("status of " + page.url()).isEqualTo(expected);
        return this;
    }

    /** Everything the page was sent as, hidden or not. */
    public String html() {
        return page.content();
    }

    /** The page itself, for what only one story does. */
    public Page page() {
        return page;
    }

    /** The whole address of a path. */
    public String address(String path) {
        return address + path;
    }

    /** Address of the page without host. */
    public String path() {
        return page.url().substring(address.length());
    }

    private Locator find(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(exactly(name)));
    }

    private Locator in(String group, AriaRole role, String name) {
        return group(group).getByRole(role, named(name));
    }

    private Locator group(String name) {
        return question(page.locator("main"), name);
    }

    /** A question of several inputs, or a row. */
    private static Locator question(Locator within, String name) {
        return within.getByRole(AriaRole.GROUP, named(name)).or(within.getByRole(AriaRole.RADIOGROUP, named(name)));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(exactly(name));
    }

    /** The label, whether marked as optional or not. */
    private static Pattern exactly(String name) {
        return Pattern.compile("^" + literally(name) + "( \\(optional\\))?$");
    }

    /** The pattern is read by the browser, which knows no quotation of Java's. */
    private static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    private Visitor leave(Runnable action) {
        trying(() -> arrived(page.waitForNavigation(action)));
        return this;
    }

    /** When something cannot be found, the failure shows what there is. */
    private void trying(Runnable action) {
        try {
            action.run();
        } catch (TimeoutError e) {
            throw new AssertionError(
                    e.getMessage() + "\non " + page.url() + "\n"
                            + page.locator("body").ariaSnapshot(),
                    e);
        }
    }

    private Visitor arrived(@Nullable Response response) {
        status = response == null ? 0 : response.status();
        String title = page.title();
        if (looks
                && findings.isNew(title.replaceAll("[0-9a-f-]{8,}", "…")
                        + page.locator("h1").allInnerTexts())) {
            findings.addAll(title + " (" + path() + ")", inspection.of(page));
        }
        return this;
    }

    /** A page that answers with a refusal is no error of its script. */
    private void said(ConsoleMessage message) {
        boolean refusal = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (message.type().equals("error") && !refusal) {
            findings.add(page.url(), "console: " + message.text() + " at " + message.location());
        }
    }

    /** The browser with the session of this person. */
    public BrowserContext browser() {
        return page.context();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
