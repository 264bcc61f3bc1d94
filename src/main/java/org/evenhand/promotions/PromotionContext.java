package org.evenhand.promotions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** What the forms of a promotion may show: who, which round, which criteria, and documents the form's holder reads. */
@Component
class PromotionContext {

    private static final String KEY = "key";

    private final RoundRows rounds;
    private final CriteriaSets criteria;
    private final People people;
    private final Documents documents;
    private final CaseConflicts conflicts;
    private final CaseTexts texts;

    PromotionContext(
            RoundRows rounds,
            CriteriaSets criteria,
            People people,
            Documents documents,
            CaseConflicts conflicts,
            CaseTexts texts) {
        this.rounds = rounds;
        this.criteria = criteria;
        this.people = people;
        this.documents = documents;
        this.conflicts = conflicts;
        this.texts = texts;
    }

    CaseTexts texts() {
        return texts;
    }

    PromotionRound round(Promotion promotion) {
        return rounds.get(promotion.roundId());
    }

    /** A fresh map; a step adds what only its own form may show. */
    Map<String, Object> of(Promotion promotion) {
        Map<String, Person> parts =
                people.withIds(List.of(promotion.personId(), promotion.recommenderId(), promotion.directorId()));
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("person", person(parts, promotion.personId()));
        context.put("recommender", person(parts, promotion.recommenderId()));
        context.put("director", person(parts, promotion.directorId()));
        context.put("round", inWords(round(promotion).plan()));
        return context;
    }

    private static Map<String, Object> person(Map<String, Person> parts, String id) {
        Person person = parts.get(id);
        // nobody has the part for now
        return person == null
                ? Map.of("displayName", "…", "jobTitle", "")
                : Map.of("displayName", person.displayName(), "jobTitle", person.jobTitle());
    }

    private Map<String, Object> inWords(RoundPlan plan) {
        return Map.of(
                "name", plan.name(),
                "jobFamily", plan.sought().jobFamily(),
                "rankFrom", plan.sought().rankFrom(),
                "rankSought", plan.sought().rankSought(),
                "intentBy", texts.date(plan.intentBy()),
                "dossierBy", texts.date(plan.dossierBy()));
    }

    /** One row for each criterion of the round, with the account the candidate gave of it, if there is one. */
    List<Map<String, Object>> rows(Promotion promotion) {
        List<?> accounts =
                content(promotion.caseId(), PromotionDocument.DOSSIER).get("sections") instanceof List<?> list
                        ? list
                        : List.of();
        return criteria.get(round(promotion).plan().criteriaSetId()).criteria().stream()
                .map(criterion -> row(criterion, accounts))
                .toList();
    }

    private static Map<String, Object> row(Criterion criterion, List<?> accounts) {
        Map<String, Object> row = new HashMap<>();
        row.put(KEY, criterion.key());
        row.put("name", criterion.name());
        row.put("description", criterion.description());
        row.put(
                "anchorsText",
                String.join(
                        "\n",
                        criterion.anchors().stream()
                                .map(anchor -> "- " + anchor)
                                .toList()));
        for (Object account : accounts) {
            if (account instanceof Map<?, ?> written && criterion.key().equals(written.get(KEY))) {
                row.put("account", String.valueOf(written.get("account")));
            }
        }
        return row;
    }

    /** Content of the newest revision, empty when there is none, or it is sealed for a conflict of who wrote it. */
    Map<String, Object> content(String caseId, PromotionDocument kind) {
        return documents
                .latest(caseId, kind.name())
                .filter(document -> !kind.isSealedInConflict() || !conflicts.has(caseId, document.author()))
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }

    /** Whether the newest of one kind was written after the newest of another. */
    boolean isSince(String caseId, PromotionDocument kind, PromotionDocument since) {
        return documents
                .latest(caseId, kind.name())
                .filter(one -> documents
                        .latest(caseId, since.name())
                        .filter(earlier -> earlier.at().isAfter(one.at()))
                        .isEmpty())
                .isPresent();
    }

    /** What came late and was judged, the oldest first, with what was said of it. */
    List<Map<String, Object>> materials(String caseId) {
        Map<Object, Map<String, Object>> judged = new HashMap<>();
        documents
                .of(List.of(caseId), List.of(PromotionDocument.MATERIAL_JUDGED.name()))
                .forEach(one -> judged.put(one.content().get("material"), one.content()));
        return documents.of(List.of(caseId), List.of(PromotionDocument.LATE_MATERIAL.name())).stream()
                .filter(one -> judged.containsKey(one.fingerprint()))
                .map(one -> material(one, Objects.requireNonNull(judged.get(one.fingerprint()))))
                .toList();
    }

    private static Map<String, Object> material(DocumentRevision added, Map<String, Object> judged) {
        return Map.of(
                "title", String.valueOf(added.content().get("title")),
                "account", String.valueOf(added.content().get("account")),
                "reason", String.valueOf(judged.get("reason")));
    }

    /** The newest documents of these kinds, as a form's texts may show them. */
    Map<String, Object> readable(String caseId, Map<String, PromotionDocument> kinds) {
        Map<String, Object> shown = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> {
            Map<String, Object> content = new LinkedHashMap<>(content(caseId, kind));
            // fingerprints are for whoever proves something, not for a form
            content.remove(InspectedFile.NAMED);
            shown.put(name, texts.readable(content));
        });
        return shown;
    }
}
