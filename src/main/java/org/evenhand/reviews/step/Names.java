package org.evenhand.reviews.step;

import java.util.Locale;
import org.evenhand.reviews.ReviewDocument;

/** Document kinds as forms name them: {@code OVERALL_RATING} is {@code overallRating}. */
final class Names {

    private Names() {}

    static String camel(ReviewDocument kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
