package org.evenhand.history.search;

import java.util.HexFormat;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.RecordChecks;
import org.evenhand.shared.InstallationKey;
import org.springframework.stereotype.Component;

/**
 * Writes into the ledger of the record who searched, by which filters. Of words only how many characters they have, and a
 * fingerprint that nobody without the key of the installation can try words against: what somebody looks for is personal.
 */
@Component
class SearchLog {

    static final String SEARCHED = "recordSearched";
    private static final String PURPOSE = "search words";

    private final Ledger ledger;
    private final InstallationKey key;

    SearchLog(Ledger ledger, InstallationKey key) {
        this.ledger = ledger;
        this.key = key;
    }

    void searched(SearchQuery query, boolean later, Actor actor) {
        Map<String, Object> facts = query.facts();
        if (!query.words().isEmpty()) {
            facts.put("wordsLength", query.words().length());
            facts.put("wordsFingerprint", fingerprint(query));
        }
        if (later) {
            facts.put("laterPage", true);
        }
        ledger.append(RecordChecks.RECORD, Entry.by(actor, SEARCHED, facts));
    }

    private String fingerprint(SearchQuery query) {
        String words = String.join(" ", query.wordsLookedFor());
        return HexFormat.of().formatHex(InstallationKey.mac(key.derived(PURPOSE), words));
    }
}
