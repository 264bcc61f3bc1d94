package org.evenhand.history.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the newest first.
 *
 * @param tally on the first page alone
 * @param next where the next page begins; null at the end
 * @param lookedBackTo how far was looked when a page has room and there may be more before; null otherwise
 * @param behind whether entries wait to be put in, so that something may be missing
 */
public record SearchPage(
        SearchQuery query,
        List<SearchHit> hits,
        @Nullable Tally tally,
        @Nullable Long next,
        @Nullable Instant lookedBackTo,
        boolean behind) {

    /** Person ids of everybody the page names. */
    public List<String> people() {
        return hits.stream()
                .flatMap(hit -> Stream.of(hit.person(), hit.actor(), hit.onBehalfOf()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
