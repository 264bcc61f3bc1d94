package org.evenhand.equity.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** What an answer has to be like. */
public final class AnswerRules {

    /** Characters of a text in own words. */
    public static final int LONGEST_TEXT = 200;

    private AnswerRules() {}

    /**
     * What is wrong with an answer to that question: a key of {@code messages.properties}.
     *
     * @param answer that says something
     */
    public static Optional<String> complaint(Question question, Answer answer) {
        boolean says = !answer.chosen().isEmpty() || answer.described() != null;
        if (answer.preferNotToSay() && says) {
            return Optional.of("identity.refused.both");
        }
        if (!question.several() && answer.chosen().size() > 1) {
            return Optional.of("identity.refused.one");
        }
        return isPossible(question, answer) ? Optional.empty() : Optional.of("identity.refused.impossible");
    }

    /** @throws Refusal INVALID when a question is not asked, or one of the answers is none */
    static void require(List<Question> asked, Map<String, Answer> given) {
        given.forEach((key, answer) -> {
            String complaint = asked.stream()
                    .filter(question -> question.key().equals(key))
                    .findFirst()
                    .map(question -> complaint(question, answer).orElse(""))
                    .orElse("identity.refused.impossible");
            if (!complaint.isEmpty() || answer.isEmpty()) {
                throw Refusal.because(Kind.INVALID, answer.isEmpty() ? "identity.refused.impossible" : complaint);
            }
        });
    }

    private static boolean isPossible(Question question, Answer answer) {
        return new HashSet<>(answer.chosen()).size() == answer.chosen().size()
                && answer.chosen().stream().allMatch(choice -> question.choice(choice).isPresent())
                && fits(question, answer.described());
    }

    private static boolean fits(Question question, @Nullable String described) {
        return described == null
                || question.describe() != null && !described.isBlank() && described.length() <= LONGEST_TEXT;
    }
}
