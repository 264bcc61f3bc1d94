package org.evenhand.testsupport.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** The browsers of one story, one for each person, and what was found on their pages. */
public final class Visitors implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final double PATIENCE = 20_000;

    private final String address;
    private final Findings findings = new Findings();
    private final List<Visitor> visitors = new ArrayList<>();

    public Visitors(int port) {
        this.address = "http://localhost:" + port;
    }

    public Visitor withScript() {
        return with(options(), true);
    }

    /** Pages are not looked at closely here: what looks at them is a script. */
    public Visitor withoutScript() {
        return with(options().setJavaScriptEnabled(false), false);
    }

    public Findings findings() {
        return findings;
    }

    private Visitor with(NewContextOptions options, boolean looks) {
        var context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        var visitor = new Visitor(address, context.newPage(), findings, looks);
        visitors.add(visitor);
        return visitor;
    }

    private static NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("en-US")
                .setTimezoneId("America/New_York")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
