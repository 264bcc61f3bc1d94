package org.evenhand.equity.vault;

import java.util.List;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the vault shows to the one person whose answers they are.
 *
 * @param version to be sent back with a change; for this person alone, also before there is anything
 * @param edition of the questions that are asked now, to be sent back as well
 * @param held whether a legal hold keeps what is changed or withdrawn
 * @param answers null when there are none, or they do not open
 * @param lines the questions of now with the answers given
 * @param notAsked answers to questions that are not asked any more; they go with the next change
 * @param changes what is different in the categories since the answers were given
 */
public record OwnPage(
        State state,
        String version,
        String edition,
        boolean held,
        @Nullable Answers answers,
        List<Question> asked,
        List<AnswerLine> lines,
        List<AnswerLine> notAsked,
        List<String> changes) {

    /** Whether there are answers. */
    public enum State {
        NOTHING,
        ANSWERED,
        /** Somebody has changed them in the database. */
        UNREADABLE
    }

    /**
     * A question with its answer in words.
     *
     * @param labels of what was chosen, as it was called then
     * @param answered false when the question was left out
     */
    public record AnswerLine(
            String title, List<String> labels, @Nullable String described, boolean preferNotToSay, boolean answered) {}

    /** @throws Refusal MOVED_ON when the questions are others than those of that edition */
    public void requireEdition(String shown) {
        if (!edition.equals(shown)) {
            throw Refusal.because(Kind.MOVED_ON, "identity.refused.questions");
        }
    }

    /** Tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "OwnPage";
    }
}
