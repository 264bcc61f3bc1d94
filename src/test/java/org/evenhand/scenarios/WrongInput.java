package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.scenarios.StepClient.Answer;
import org.jsoup.nodes.Document;

/** What can be typed wrongly into any form, tried on one page; each is refused with the form and what is wrong on it. */
final class WrongInput {

    /** Markup, markdown, templates, right to left, emoji: whoever reads it must see it as text. */
    static final String HOSTILE = StepClient.MARKUP
            + " **[a](javascript:alert(3))** {{person}} \u202eمرحبا שלום\u202c 👩🏽‍🦽📚 &amp; ' \" \\ %s ${x}";

    static final String HUGE = "é".repeat(200_000);
    static final String BROKEN = "half of a smile \ud83d and nothing more";

    private final StepClient client;
    private final String person;
    private final String page;
    private final Function<Map<String, String[]>, Answer> sends;

    /**
     * @param page where the form stands
     * @param sends what a browser does with what was typed there
     */
    WrongInput(StepClient client, String person, String page, Function<Map<String, String[]>, Answer> sends) {
        this.client = client;
        this.person = person;
        this.page = page;
        this.sends = sends;
    }

    /** Everything but nothing at all. */
    void refusesWrong(Map<String, String[]> right) {
        refusesUnknown(right);
        refusesWrongTypes(right);
        refusesBrokenAndHugeTexts(right);
    }

    /** Answers that are kept from the step before would be sent again by a browser, unless they are cleared. */
    void refusesMissing() {
        Map<String, String[]> nothing = new LinkedHashMap<>();
        form().select("main textarea").eachAttr("name").forEach(name -> nothing.put(name, new String[] {""}));
        sends.apply(nothing).complains();
    }

    private void refusesUnknown(Map<String, String[]> right) {
        for (String name : List.of("surprise", "ratings[7].rating", "narratives[0].sealedRating", "a[99999999999].b")) {
            sends.apply(with(right, name, "x")).refused(422);
        }
        String first = right.keySet().iterator().next();
        var twice = new LinkedHashMap<>(right);
        twice.put(first, new String[] {right.get(first)[0], "x"});
        sends.apply(twice).refused(422);
    }

    private void refusesWrongTypes(Map<String, String[]> right) {
        var choices =
                new LinkedHashSet<>(form().select("main input[type=radio], main input[type=checkbox], main select")
                        .eachAttr("name"));
        choices.forEach(name -> sends.apply(with(right, name, "99")).complains());
        right.keySet().stream().filter(name -> name.endsWith(".day")).limit(2).forEach(name -> {
            sends.apply(with(right, name, "31st of")).complains();
            sends.apply(with(right, name, "-1")).complains();
        });
    }

    private void refusesBrokenAndHugeTexts(Map<String, String[]> right) {
        right.keySet().stream()
                .filter(name -> right.get(name)[0].contains("<img"))
                .forEach(name -> {
                    refusesText(with(right, name, HUGE), "ééé");
                    refusesText(with(right, name, BROKEN), "half of a smile");
                });
    }

    /** A text that a form does not ask for after these answers is dropped, and never shown. */
    private void refusesText(Map<String, String[]> wrong, String part) {
        Answer answer = sends.apply(wrong);
        if (answer.status() == 302 && answer.redirect().endsWith("/check")) {
            assertThat(client.open(person, answer.redirect()).html()).doesNotContain(part);
        } else {
            answer.complains();
        }
    }

    private Document form() {
        return client.open(person, page).page();
    }

    static Map<String, String[]> with(Map<String, String[]> right, String name, String value) {
        var wrong = new LinkedHashMap<>(right);
        wrong.put(name, new String[] {value});
        return wrong;
    }
}
