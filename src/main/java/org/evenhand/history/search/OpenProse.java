package org.evenhand.history.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.AppealState;
import org.evenhand.promotions.PromotionDocument;
import org.evenhand.promotions.PromotionPhase;
import org.evenhand.promotions.PromotionReader;
import org.evenhand.record.DocumentRevision;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewPhase;
import org.jspecify.annotations.Nullable;

/**
 * Which texts can be looked for, by the tables that say what Library HR reads. Only what never closes again: of a review
 * what is open while it runs, and once it is filed all that is open then; of promotions and appeals what is open in every
 * state. Letters, votes, reports of committees and what was told in confidence are read in their case and found nowhere.
 */
final class OpenProse {

    private static final Set<AppealDocument> IN_CONFIDENCE =
            Set.of(AppealDocument.APPEAL_IN_CONFIDENCE, AppealDocument.APPEAL_DECISION_IN_CONFIDENCE);

    private OpenProse() {}

    /** From when on a text may be found. */
    enum Opens {
        AT_ONCE,
        WHEN_FILED,
        NEVER
    }

    static Opens of(@Nullable String process, String kind) {
        if (Subjects.REVIEW.equals(process)) {
            return named(ReviewDocument.values(), kind).map(OpenProse::review).orElse(Opens.NEVER);
        }
        boolean open = Subjects.PROMOTION.equals(process)
                        && named(PromotionDocument.values(), kind)
                                .filter(OpenProse::isOpen)
                                .isPresent()
                || Subjects.APPEAL.equals(process)
                        && named(AppealDocument.values(), kind)
                                .filter(OpenProse::isOpen)
                                .isPresent();
        return open ? Opens.AT_ONCE : Opens.NEVER;
    }

    private static Opens review(ReviewDocument kind) {
        ReviewPhase from = ReadableReview.from(kind, Reader.HR);
        if (from == null) {
            return Opens.NEVER;
        }
        return from == ReviewPhase.WRITING ? Opens.AT_ONCE : Opens.WHEN_FILED;
    }

    private static boolean isOpen(PromotionDocument kind) {
        return PromotionPhase.all().stream()
                .filter(phase -> phase.compareTo(PromotionPhase.PREPARING) >= 0)
                .allMatch(phase -> kind.isOpenTo(PromotionReader.HR, phase));
    }

    private static boolean isOpen(AppealDocument kind) {
        return !IN_CONFIDENCE.contains(kind)
                && Arrays.stream(AppealState.values()).allMatch(state -> kind.isOpenTo(AppealReader.HR, state));
    }

    private static <K extends Enum<K>> Optional<K> named(K[] kinds, String name) {
        return Arrays.stream(kinds).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The words of a document; what is a single word is a code, a level or an id, and no prose. */
    static Set<String> wordsOf(DocumentRevision document) {
        Set<String> words = new TreeSet<>();
        add(document.content(), words);
        return words;
    }

    private static void add(@Nullable Object value, Set<String> words) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> add(one, words));
        } else if (value instanceof Collection<?> list) {
            list.forEach(one -> add(one, words));
        } else if (value instanceof String text && text.strip().contains(" ")) {
            words.addAll(SearchWords.in(text));
        }
    }
}
