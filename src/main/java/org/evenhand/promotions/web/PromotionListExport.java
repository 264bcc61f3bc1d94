package org.evenhand.promotions.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.Rounds;
import org.springframework.stereotype.Component;

/** Promotions of a round as a file. Whoever is not considered stands in none. */
@Component
class PromotionListExport implements ListExport {

    private final Rounds rounds;

    PromotionListExport(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "promotions";
    }

    @Override
    public List<String> columns() {
        return List.of("reviews.list.person", "promotions.column.state", "history.list.case");
    }

    @Override
    public void check(Map<String, String> filters) {
        rounds.get(filters.getOrDefault("round", ""));
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (Promotion promotion :
                rounds.board(filters.getOrDefault("round", "")).cases()) {
            to.add(
                    new PersonName(promotion.personId()),
                    new Word("promotions.state." + promotion.state()),
                    promotion.caseId());
        }
    }
}
