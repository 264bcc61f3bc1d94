package org.evenhand.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody writes of another person, before the rules that look at it. Which texts those are, the form says; plain text
 * attached to them is looked at with them, and no file of another kind, which would have to be unpacked.
 */
@Component
public class HeldWords {

    /** Where a document keeps why such words stand in it. */
    public static final String REASON = "reasonForWords";

    /** Bytes of all the files of a step together, some seventy pages; no more than that is searched of any text. */
    private static final long MOST_ATTACHED = 200_000;

    private final ObjectProvider<TextRule> rules;
    private final CaseSteps steps;
    private final Attachments attachments;

    HeldWords(ObjectProvider<TextRule> rules, CaseSteps steps, Attachments attachments) {
        this.rules = rules;
        this.steps = steps;
        this.attachments = attachments;
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
        return Stream.concat(page.form().remarkedAnswers(page.values()).stream(), attached(page).stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Of a step that is about somebody else: the files of one's own dossier are one's own. */
    private List<String> attached(StepPage page) {
        List<String> texts = new ArrayList<>();
        if (page.files() != null && page.form().isRemarked()) {
            long left = MOST_ATTACHED;
            for (Attachment file : page.files()) {
                texts.add(attachments.text(file, left));
                left = file.isText() ? Math.max(0, left - file.size()) : left;
            }
        }
        return texts;
    }
}
