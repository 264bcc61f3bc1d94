package org.evenhand.equity.vault;

import java.util.List;
import java.util.Optional;
import org.evenhand.equity.vault.OwnPage.AnswerLine;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.equity.vault.categories.CategoryVersion;
import org.evenhand.equity.vault.categories.Choice;
import org.evenhand.equity.vault.categories.Question;
import org.jspecify.annotations.Nullable;

/** A person's answers in the words of the version under which they were given. */
final class AnswerWords {

    private final Answers answers;
    private final CategoryVersion then;

    AnswerWords(Answers answers, Categories categories) {
        this.answers = answers;
        this.then = categories.version(answers.version());
    }

    /** A line for each question, whether answered or not. */
    List<AnswerLine> of(List<Question> asked) {
        return asked.stream().map(this::line).toList();
    }

    /** Lines for answers to other questions than those. */
    List<AnswerLine> besides(List<Question> asked) {
        return then.questions().stream()
                .filter(question -> answers.given().containsKey(question.key()))
                .filter(question -> asked.stream().noneMatch(one -> one.key().equals(question.key())))
                .map(this::line)
                .toList();
    }

    private AnswerLine line(Question question) {
        Answer given = answers.given().get(question.key());
        return given == null
                ? new AnswerLine(question.title(), List.of(), null, false, false)
                : new AnswerLine(question.title(), labels(question, given), given.described(), given.preferNotToSay(), true);
    }

    private List<String> labels(Question now, @Nullable Answer given) {
        Question asked = then.question(now.key()).orElse(now);
        return given == null
                ? List.of()
                : given.chosen().stream()
                        .map(asked::choice)
                        .flatMap(Optional::stream)
                        .map(Choice::label)
                        .toList();
    }
}
