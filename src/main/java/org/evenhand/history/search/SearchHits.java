package org.evenhand.history.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.history.search.FoundRows.Found;
import org.evenhand.record.Entry;
import org.evenhand.record.EntryKey;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what was found, as the ledger has it; one query. */
@Component
class SearchHits {

    private static final Map<String, String> PAGES = Map.of(
            Subjects.REVIEW, "/cases/%s/timeline#entry-%d",
            Subjects.PROMOTION, "/promotions/%s#entry-%d",
            Subjects.APPEAL, "/appeals/%s#entry-%d",
            Subjects.CALIBRATION, "/calibrations/%s",
            Subjects.CYCLE, "/hr/cycles/%s",
            Subjects.ROUND, "/hr/promotions/%s");

    private final Ledger ledger;
    private final SearchTexts texts;

    SearchHits(Ledger ledger, SearchTexts texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    List<SearchHit> of(List<Found> found) {
        Map<EntryKey, LedgerEntry> entries = ledger
                .those(found.stream().map(SearchHits::key).toList())
                .stream()
                .collect(Collectors.toMap(entry -> new EntryKey(entry.caseId(), entry.seq()), entry -> entry));
        return found.stream()
                .filter(one -> entries.containsKey(key(one)))
                .map(one -> hit(one, Objects.requireNonNull(entries.get(key(one)))))
                .toList();
    }

    private static EntryKey key(Found found) {
        return new EntryKey(found.caseId(), found.seq());
    }

    private SearchHit hit(Found found, LedgerEntry entry) {
        return new SearchHit(
                found.place(),
                found.caseId(),
                found.seq(),
                found.process(),
                entry.at(),
                texts.title(entry),
                found.personId(),
                entry.actor().equals(Entry.SYSTEM) ? null : entry.actor(),
                entry.onBehalfOf(),
                address(found));
    }

    private static @Nullable String address(Found found) {
        String page = PAGES.get(found.process());
        return page == null ? null : page.formatted(found.caseId(), found.seq());
    }
}
