package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.history.search.ProgressRows.Awaited;
import org.evenhand.record.Documents;
import org.evenhand.record.EntryAppended;
import org.evenhand.record.EntryKey;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the index of search. That an entry is to be put in is written with the entry itself; it is put in a moment later, by
 * one node at a time, some cases in one transaction, so that nobody who works in a case waits for it. What was never put
 * in, after an update for instance, waits in the same way and goes on after an interruption.
 */
@Component
public class SearchIndex {

    /** Rows that are read for each case: about as many entries as a review has. */
    private static final int ENTRIES_OF_A_CASE = 20;

    private final ProgressRows progress;
    private final PlaceRows places;
    private final TermRows terms;
    private final UnitMoves units;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Documents documents;

    SearchIndex(
            ProgressRows progress,
            PlaceRows places,
            TermRows terms,
            UnitMoves units,
            Subjects subjects,
            Ledger ledger,
            Documents documents) {
        this.progress = progress;
        this.places = places;
        this.terms = terms;
        this.units = units;
        this.subjects = subjects;
        this.ledger = ledger;
        this.documents = documents;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EntryAppended appended) {
        progress.await(appended.caseId());
    }

    /** Whether something is not in yet. */
    @Transactional(readOnly = true)
    public boolean isBehind() {
        return progress.isAnythingWaiting();
    }

    /**
     * Puts in what waits, of at most so many cases.
     *
     * @return whether there was anything
     */
    @Transactional
    public boolean putIn(int cases) {
        if (!progress.isAnythingWaiting()) {
            return false;
        }
        progress.takeTurn();
        List<Awaited> waiting = progress.waiting(cases * ENTRIES_OF_A_CASE);
        if (waiting.isEmpty()) {
            return false;
        }
        Set<String> taken =
                waiting.stream().map(Awaited::caseId).distinct().limit(cases).collect(Collectors.toSet());
        List<Long> done = waiting.stream()
                .filter(one -> taken.contains(one.caseId()))
                .map(Awaited::id)
                .toList();
        if (taken.remove(UnitMoves.ROSTER)) {
            units.follow();
        }
        if (!taken.isEmpty()) {
            take(List.copyOf(taken));
        }
        progress.done(done);
        return true;
    }

    /** Puts in what waits of these cases, before all others. Their rows stay, and find nothing to do when it is their turn. */
    @Transactional
    public void putIn(Collection<String> caseIds) {
        progress.takeTurn();
        take(List.copyOf(caseIds));
    }

    private void take(List<String> caseIds) {
        Map<String, Subject> known = subjects.of(caseIds);
        Map<String, CaseProgress> before = progress.of(caseIds);
        List<NewTerms> followed = new ArrayList<>();
        for (String caseId : caseIds) {
            Subject subject = known.getOrDefault(caseId, Subject.NOT_SEARCHED);
            CaseProgress from = before.getOrDefault(caseId, CaseProgress.beginning(caseId, subject));
            followed.add(follow(from, subject));
        }
        units.remember(known.values());
        Map<EntryKey, Long> where = places.add(
                followed.stream().flatMap(one -> one.entries().stream()).toList(), known);
        addTerms(where, followed);
        followed.forEach(one -> progress.save(one.progress()));
    }

    private NewTerms follow(CaseProgress from, Subject subject) {
        List<LedgerEntry> further = ledger.after(from.caseId(), from.seq());
        if (subject.process() == null) {
            NewTerms nothing = new NewTerms(from, subject, List.of());
            nothing.skip(further);
            return nothing;
        }
        boolean reads =
                further.stream().anyMatch(entry -> !entry.documentFingerprints().isEmpty());
        NewTerms found = new NewTerms(from, subject, reads ? documents.of(from.caseId()) : List.of());
        found.follow(further, from.seq() == 0 || !reads ? further : ledger.of(from.caseId()));
        return found;
    }

    private void addTerms(Map<EntryKey, Long> fresh, List<NewTerms> followed) {
        List<String> opened = followed.stream()
                .filter(NewTerms::isAboutEarlierEntries)
                .map(one -> one.progress().caseId())
                .toList();
        Map<EntryKey, Long> where = new HashMap<>(opened.isEmpty() ? Map.of() : places.of(opened));
        where.putAll(fresh);
        Map<Long, Set<String>> byPlace = new HashMap<>();
        for (NewTerms one : followed) {
            one.terms().forEach((seq, found) -> {
                Long place = where.get(new EntryKey(one.progress().caseId(), seq));
                if (place != null && !found.isEmpty()) {
                    byPlace.put(place, found);
                }
            });
        }
        terms.add(byPlace);
    }
}
