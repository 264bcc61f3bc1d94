package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.casework.Onlooker;
import org.evenhand.casework.Sight;
import org.evenhand.casework.Sight.Seen;
import org.evenhand.committees.Committees;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.springframework.stereotype.Component;

/** What candidate, recommender, committee and director read of a promotion, as its page shows it to them. */
@Component
class PromotionOnlooker implements Onlooker {

    private final Promotions promotions;
    private final WrittenDocuments written;
    private final Committees committees;
    private final People people;
    private final PromotionContext context;
    private final Ledger ledger;

    PromotionOnlooker(
            Promotions promotions,
            WrittenDocuments written,
            Committees committees,
            People people,
            PromotionContext context,
            Ledger ledger) {
        this.promotions = promotions;
        this.written = written;
        this.committees = committees;
        this.people = people;
        this.context = context;
        this.ledger = ledger;
    }

    @Override
    public boolean owns(OpenTask task) {
        return promotions.find(task.caseId()).isPresent();
    }

    @Override
    public List<Sight> sights(OpenTask task, String author) {
        Promotion promotion = promotions.get(task.caseId());
        List<LedgerEntry> entries = ledger.of(task.caseId());
        List<Sight> sights = new ArrayList<>();
        add(sights, promotion, PromotionReader.CANDIDATE, promotion.personId(), author, entries);
        if (promotion.state().isShared()) {
            add(sights, promotion, PromotionReader.RECOMMENDER, promotion.recommenderId(), author, entries);
            add(sights, promotion, PromotionReader.DIRECTOR, promotion.directorId(), author, entries);
            if (promotion.state() == PromotionState.CONSIDERED && committees.isFormed(task.caseId())) {
                sights.add(new Sight(
                        List.of(context.texts().text("casework.sight.committee")),
                        seen(promotion, PromotionReader.MEMBER, Entry.SYSTEM, entries)));
            }
        }
        return sights;
    }

    private void add(
            List<Sight> sights,
            Promotion promotion,
            PromotionReader reader,
            String person,
            String author,
            List<LedgerEntry> entries) {
        if (!person.equals(author)) {
            sights.add(new Sight(List.of(people.get(person).displayName()), seen(promotion, reader, person, entries)));
        }
    }

    private List<Seen> seen(Promotion promotion, PromotionReader reader, String person, List<LedgerEntry> entries) {
        return written.of(promotion, reader, person, entries, null).stream()
                .map(one -> new Seen(
                        one.document().fingerprint(),
                        context.texts()
                                .text("promotions.document." + one.document().kind()),
                        one.answers(),
                        one.files()))
                .toList();
    }
}
