package org.evenhand.testsupport.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at a page as WCAG 2.2 AA asks, with axe and with what axe cannot see, and leaves it as it was. */
final class PageInspection {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;

    private final String checks = script("page-checks.js");

    /** What is wrong, in sentences. */
    List<String> of(Page page) {
        boolean scripted = Boolean.TRUE.equals(page.evaluate("() => document.body.classList.contains('js-enabled')"));
        List<String> problems = new ArrayList<>();
        if (scripted) {
            problems.addAll(ask(page, "summaryHasFocus"));
        }
        problems.addAll(new AccessibilityTree(page).problems());
        problems.addAll(axe(new AxeBuilder(page).withTags(STANDARD)));
        problems.addAll(ask(page, "structure"));
        problems.addAll(ask(page, "groups"));
        problems.addAll(ask(page, "errors"));
        problems.addAll(ask(page, "words"));
        problems.addAll(ask(page, "weight"));
        page.keyboard().press("Tab");
        problems.addAll(ask(page, "focus"));
        atEverySize(page, problems);
        inOtherColors(page, problems);
        return problems;
    }

    private void atEverySize(Page page, List<String> problems) {
        problems.addAll(ask(page, "targets"));
        problems.addAll(ask(page, "diagram"));
        problems.addAll(ask(page, "largeText"));
        page.setViewportSize(NARROW, HEIGHT);
        problems.addAll(ask(page, "width"));
        problems.addAll(ask(page, "targets"));
        problems.addAll(ask(page, "tables"));
        page.setViewportSize(WIDE, HEIGHT);
        problems.addAll(ask(page, "width"));
    }

    private void inOtherColors(Page page, List<String> problems) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(new AxeBuilder(page).withRules(List.of("color-contrast"))).forEach(found -> problems.add("dark: " + found));
        page.emulateMedia(
                new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        problems.addAll(ask(page, "forcedColors"));
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private static List<String> axe(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> "axe " + rule.getId() + " (" + rule.getHelp() + "): "
                        + rule.getNodes().stream()
                                .limit(4)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }

    private List<String> ask(Page page, String check) {
        Object found = page.evaluate(checks, check);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(problem -> check + ": " + problem).toList();
    }

    private static String script(String name) {
        try (var file = PageInspection.class.getResourceAsStream("/browser/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
