package org.evenhand.committees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.committees.ballot.Tally;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.springframework.stereotype.Component;

/** What stays of a reveal: the document with the open votes, and the entry that names it and each sealed vote. */
@Component
class RevealRecord {

    private final Documents documents;
    private final Ledger ledger;

    RevealRecord(Documents documents, Ledger ledger) {
        this.documents = documents;
        this.ledger = ledger;
    }

    void write(
            Committee committee,
            Map<String, Object> content,
            Map<String, DocumentRevision> sealed,
            Tally tally,
            int changes) {
        DocumentRevision document = documents.add(
                new NewRevision(committee.caseId(), CommitteeDocument.REVEALED, content, Entry.SYSTEM, null));
        List<String> fingerprints = new ArrayList<>(
                sealed.values().stream().map(DocumentRevision::fingerprint).toList());
        fingerprints.add(Objects.requireNonNull(document.fingerprint()));
        ledger.append(
                committee.caseId(),
                Entry.automatic(
                                "committeeVotesRevealed",
                                Map.of(
                                        Voting.ROUND,
                                        committee.votingRound(),
                                        Voting.VOTES,
                                        tally.cast(),
                                        "changes",
                                        changes))
                        .naming(fingerprints));
    }
}
