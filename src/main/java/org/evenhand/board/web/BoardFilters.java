package org.evenhand.board.web;

import java.util.Objects;
import org.evenhand.board.BoardFilter;
import org.evenhand.casework.CaseTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an address for what it can mean: a step that there is not is any. */
@Component
class BoardFilters {

    private final CaseTexts texts;

    BoardFilters(CaseTexts texts) {
        this.texts = texts;
    }

    BoardFilter of(FilterParameters given) {
        return BoardFilter.of(
                text(given.state()),
                known(text(given.step())),
                text(given.directorate()),
                text(given.unit()),
                text(given.stuck()));
    }

    private String known(String step) {
        return step.equals(BoardFilter.BETWEEN) || texts.has("casework.step." + step) ? step : "";
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
