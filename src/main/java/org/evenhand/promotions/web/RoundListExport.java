package org.evenhand.promotions.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionRound;
import org.evenhand.promotions.Rounds;
import org.springframework.stereotype.Component;

/** All rounds of promotions as a file. How many people opted out of one is no column. */
@Component
class RoundListExport implements ListExport {

    private final Rounds rounds;

    RoundListExport(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "promotions.column.round",
                "promotions.column.state",
                "promotions.column.intentBy",
                "promotions.column.dossierBy",
                "cycles.column.plannedBy");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (PromotionRound round : rounds.all()) {
            to.add(
                    round.plan().name(),
                    new Word("promotions.status." + round.status()),
                    round.plan().intentBy(),
                    round.plan().dossierBy(),
                    new PersonName(round.plannedBy()));
        }
    }
}
