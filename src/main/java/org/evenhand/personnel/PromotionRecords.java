package org.evenhand.personnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.Promotions;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Promotions: what the candidate can read, and once they are told of the decision what else there is, by its kind alone. */
@Component
@Order(2)
class PromotionRecords implements RecordSource {

    private final Promotions promotions;
    private final PromotionPages pages;
    private final Documents documents;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    PromotionRecords(
            Promotions promotions,
            PromotionPages pages,
            Documents documents,
            CaseTexts texts,
            LibraryCalendar calendar) {
        this.promotions = promotions;
        this.pages = pages;
        this.documents = documents;
        this.texts = texts;
        this.calendar = calendar;
    }

    @Override
    public List<RecordItem> of(String personId) {
        Actor person = new Actor(personId, Set.of(), null);
        return promotions.of(personId).stream()
                .sorted(Comparator.comparing(Promotion::openedAt))
                .flatMap(promotion -> of(promotion, person).stream())
                .toList();
    }

    private List<RecordItem> of(Promotion promotion, Actor person) {
        String of = texts.text("personnel.of.promotion", texts.date(calendar.dateOf(promotion.openedAt())));
        Map<String, Written> readable = pages.of(promotion.caseId(), person).documents().stream()
                .collect(Collectors.toMap(one -> one.document().fingerprint(), Function.identity()));
        boolean complete = promotion.state().isNotified() || promotion.state().isOver();
        List<RecordItem> items = new ArrayList<>();
        documents.of(promotion.caseId()).stream()
                .sorted(Comparator.comparing(DocumentRevision::at))
                .filter(document -> complete || readable.containsKey(document.fingerprint()))
                .forEach(document -> items.add(item(document, of, readable)));
        return items;
    }

    private RecordItem item(DocumentRevision document, String of, Map<String, Written> readable) {
        Written shown = readable.get(document.fingerprint());
        String title = "promotions.document." + document.kind();
        return new RecordItem(
                document,
                texts.text(texts.has(title) ? title : "personnel.document.committee"),
                of,
                shown != null,
                shown == null ? null : shown.answers());
    }
}
