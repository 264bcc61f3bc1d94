package org.evenhand.personnel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.disclosure.NegativeEntry;
import org.evenhand.disclosure.OwnRecord;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody's record holds, by the table {@code record-contents.dmn}, and what the table proposes for each document. */
@Component
@Transactional(readOnly = true)
public class PersonnelRecord {

    static final String TABLE = "recordContents";

    private final List<RecordSource> sources;
    private final OwnRecord told;
    private final UnrecordedDecisions decisions;

    PersonnelRecord(List<RecordSource> sources, OwnRecord told, UnrecordedDecisions decisions) {
        this.sources = sources;
        this.told = told;
        this.decisions = decisions;
    }

    /**
     * A document with what is proposed for it.
     *
     * @param treatment a {@link Treatment}, or {@code DECIDE} where nothing is proposed
     * @param reason code of the reason
     */
    public record Proposed(RecordItem item, String treatment, String reason) {}

    /** Everything that counts as record, in the order of cases and days. */
    List<Proposed> of(String personId) {
        Set<String> entries = told.noticesTo(new Actor(personId, Set.of(), null)).stream()
                .map(PersonnelRecord::key)
                .collect(Collectors.toSet());
        return sources.stream()
                .flatMap(source -> source.of(personId).stream())
                .map(item -> proposed(item, entries.contains(item.key())))
                .filter(proposed -> !proposed.treatment().equals("LEAVE_OUT"))
                .toList();
    }

    private static String key(NegativeEntry entry) {
        return entry.caseId() + "/" + entry.documentKind() + "/" + entry.revision();
    }

    private Proposed proposed(RecordItem item, boolean entry) {
        Map<String, Object> row = decisions
                .evaluate(TABLE, Map.of("document", item.document().kind(), "readable", item.readable(), "told", entry))
                .onlyRow();
        return new Proposed(item, String.valueOf(row.get("treatment")), String.valueOf(row.get("reason")));
    }

    /** What the person can read of it without asking. */
    public List<RecordItem> readableTo(String personId) {
        return of(personId).stream()
                .map(Proposed::item)
                .filter(item -> item.readable() && item.answers() != null)
                .toList();
    }

    /** A document of the person's record that they know of: one they can read, or were told of. */
    public Optional<RecordItem> known(String personId, String key) {
        return of(personId).stream()
                .filter(proposed ->
                        proposed.item().readable() || proposed.treatment().equals("DECIDE"))
                .map(Proposed::item)
                .filter(item -> item.key().equals(key))
                .findFirst();
    }
}
