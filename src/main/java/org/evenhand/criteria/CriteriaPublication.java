package org.evenhand.criteria;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.springframework.stereotype.Component;

/** Puts a published criteria set on record, as a document under its own id, so that it can be shown unchanged. */
@Component
class CriteriaPublication {

    /** The kind of the document. */
    static final String DOCUMENT = "CRITERIA_SET";

    private final Documents documents;
    private final Ledger ledger;

    CriteriaPublication(Documents documents, Ledger ledger) {
        this.documents = documents;
        this.ledger = ledger;
    }

    void record(CriteriaSet set, Actor by) {
        var document =
                documents.add(new NewRevision(set.id(), DOCUMENT, contentOf(set), by.personId(), by.onBehalfOf()));
        ledger.append(set.id(), entryOf(set, document, by));
    }

    private static Entry entryOf(CriteriaSet set, DocumentRevision document, Actor by) {
        var facts = Map.<String, Object>of(
                "lineage", set.lineage(),
                "version", set.version(),
                "criteria", set.criteria().size(),
                "publishedOn", Objects.requireNonNull(set.publishedOn()).toString());
        return Entry.by(by, "criteriaPublished", facts).naming(List.of(document.fingerprint()));
    }

    private static Map<String, Object> contentOf(CriteriaSet set) {
        return Map.of(
                "name", set.name(),
                "version", set.version(),
                "jobFamilies", List.copyOf(set.jobFamilies()),
                "scale",
                        set.scale().stream().map(CriteriaPublication::contentOf).toList(),
                "criteria",
                        set.criteria().stream()
                                .map(CriteriaPublication::contentOf)
                                .toList());
    }

    private static Map<String, Object> contentOf(ScalePoint point) {
        return Map.of("value", point.value(), "label", point.label(), "anchor", point.anchor());
    }

    private static Map<String, Object> contentOf(Criterion criterion) {
        return Map.of(
                "key", criterion.key(),
                "name", criterion.name(),
                "description", criterion.description(),
                "weight", criterion.weight(),
                "anchors", criterion.anchors(),
                "valueTags", criterion.valueTags());
    }
}
