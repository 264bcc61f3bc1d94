package org.evenhand.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody writes of another person, before the rules that look at it. Which texts those are, the form says. */
@Component
public class HeldWords {

    /** Where a document keeps why such words stand in it. */
    public static final String REASON = "reasonForWords";

    private final ObjectProvider<TextRule> rules;
    private final CaseSteps steps;

    HeldWords(ObjectProvider<TextRule> rules, CaseSteps steps) {
        this.rules = rules;
        this.steps = steps;
    }

    /** Words that need a reason before the step is sent; empty when there are none. */
    @Transactional(readOnly = true)
    public List<String> in(StepPage page) {
        return in(page.task(), texts(page));
    }

    List<String> in(OpenTask task, List<String> texts) {
        return rules.stream()
                .flatMap(rule -> rule.wordsIn(task, texts).stream())
                .distinct()
                .toList();
    }

    /** The author leaves the matter to Library HR; the step stays open, so that the words can be taken out. */
    @Transactional
    public void passOn(StepPage page, Actor author) {
        List<String> texts = texts(page);
        rules.forEach(rule -> {
            List<String> words = rule.wordsIn(page.task(), texts);
            if (!words.isEmpty()) {
                rule.passedOn(page.task(), words, author.personId());
            }
        });
    }

    void sent(OpenTask task, List<String> texts, Actor author) {
        if (!texts.isEmpty()) {
            rules.forEach(rule -> rule.sent(task, rule.wordsIn(task, texts), author.personId()));
        }
    }

    /** A document as read, with the reason for words in it when there is one. */
    public static FormSummary told(FormSummary summary, Map<String, Object> content, CaseTexts texts) {
        if (!(content.get(REASON) instanceof String reason)) {
            return summary;
        }
        String label = texts.text("casework.words.kept");
        List<FormSummary.Part> parts = new ArrayList<>(summary.parts());
        parts.add(
                new FormSummary.Answers(List.of(new FormSummary.Answer(REASON, label, label, List.of(reason), false))));
        return new FormSummary(parts, summary.texts(), summary.changeAddress());
    }

    /** What somebody wrote of another person in that checked step; nothing of one that is anonymous or sealed. */
    List<String> texts(StepPage page) {
        if (page.anonymous() || steps.of(page.task()).cover(page.task()) != DraftCover.NONE) {
            return List.of();
        }
        return page.form().remarkedAnswers(page.values()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }
}
