package org.evenhand.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.CasePeople;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every change of a part leaves and moves: the reason as a document, an entry in the ledger, every open step, and
 * notices to those concerned. What was written stays with who wrote it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PartHandover {

    /** The kind of the document that says why; Library HR alone reads it. */
    public static final String DOCUMENT = "PARTICIPANT_CHANGE";

    private final Documents documents;
    private final Ledger ledger;
    private final CasePeople casePeople;
    private final ApplicationEventPublisher events;

    PartHandover(Documents documents, Ledger ledger, CasePeople casePeople, ApplicationEventPublisher events) {
        this.documents = documents;
        this.ledger = ledger;
        this.casePeople = casePeople;
        this.events = events;
    }

    /**
     * Keeps the reason and says so in the ledger, behind which nobody completes a step of the case any more.
     *
     * @param versions of processes, as the entry names them
     */
    public void record(String caseId, PartChange<?> change, String from, Actor by, Map<String, String> versions) {
        DocumentRevision reason = keepReason(caseId, change, Map.of("from", from), by);
        ledger.append(
                caseId,
                entry(change, from, by).naming(List.of(reason.fingerprint())).under(versions));
    }

    /** Gives every open step, and those to come, to the other person, and tells those concerned. */
    public void carryOut(String caseId, String subject, PartChange<?> change, String from, Actor by) {
        casePeople.replace(caseId, change.role().variable(), from, change.toPerson(), by, "participantChanged");
        events.publishEvent(
                new ParticipantChanged(caseId, subject, change.role().name(), from, change.toPerson()));
    }

    /** The reason as a document. */
    public DocumentRevision keepReason(String caseId, PartChange<?> change, Map<String, ?> more, Actor by) {
        Map<String, Object> content = new HashMap<>(facts(change));
        content.putAll(more);
        content.put("cause", change.cause().name());
        content.put("reason", change.reason());
        return documents.add(new NewRevision(caseId, DOCUMENT, content, by.personId(), by.onBehalfOf()));
    }

    /** What the ledger says of a change, without the cause. */
    static Map<String, Object> facts(PartChange<?> change) {
        return new HashMap<>(Map.of(
                "role", change.role().name(),
                "to", change.toPerson(),
                "since", change.since().toString()));
    }

    /** Without the cause: in a conflict everybody is told of the change, and nobody of the reason. */
    private static Entry entry(PartChange<?> change, String from, Actor by) {
        Map<String, Object> facts = facts(change);
        facts.put("from", from);
        return change.cause().isAutomatic()
                ? Entry.automatic("participantChanged", facts)
                : Entry.by(by, "participantChanged", facts);
    }
}
