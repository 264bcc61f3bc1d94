package org.evenhand.committees.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.committees.OpenRounds;
import org.evenhand.committees.OpenRounds.OpenRound;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Rounds in which committees are still to be formed, as a file. */
@Component
class CommitteeListExport implements ListExport {

    private final OpenRounds rounds;

    CommitteeListExport(OpenRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "committees";
    }

    @Override
    public List<String> columns() {
        return List.of("promotions.column.round", "committees.column.needed");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (OpenRound round : rounds.all(actor)) {
            to.add(round.name(), round.needed());
        }
    }
}
