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
            Subjects.REVIEW, "/cases/%s/timeline#entry-%s",
            Subjects.PROMOTION, "/promotions/%s#entry-%s",
            Subjects.APPEAL, "/appeals/%s#entry-%s",
            Subjects.CALIBRATION, "/calibrations/%s",
            Subjects.CYCLE, "/hr/cycles/%s",
            Subjects.ROUND, "/hr/promotions/%s");

    private static final int HASH_SHOWN = 12;

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
                address(found, entry));
    }

    /** On the page of a promotion an entry goes by its hash: its number would tell how many lie before consideration. */
    private static @Nullable String address(Found found, LedgerEntry entry) {
        String page = PAGES.get(found.process());
        Object anchor =
                found.process().equals(Subjects.PROMOTION) ? entry.hash().substring(0, HASH_SHOWN) : found.seq();
        return page == null ? null : page.formatted(found.caseId(), anchor);
    }
}
