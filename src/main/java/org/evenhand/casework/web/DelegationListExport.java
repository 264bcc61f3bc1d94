package org.evenhand.casework.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegation;
import org.evenhand.people.Delegations;
import org.springframework.stereotype.Component;

/** Who acts for whom, today or later, as a file. */
@Component
class DelegationListExport implements ListExport {

    private final Delegations delegations;

    DelegationListExport(Delegations delegations) {
        this.delegations = delegations;
    }

    @Override
    public String name() {
        return "delegations";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "casework.delegations.person",
                "casework.delegations.delegate",
                "cycles.column.firstDay",
                "cycles.column.lastDay",
                "casework.delegations.state");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (Delegation one : delegations.current()) {
            to.add(
                    new PersonName(one.personId()),
                    new PersonName(one.delegateId()),
                    one.firstDay(),
                    one.lastDay(),
                    new Word(
                            delegations.isRunning(one)
                                    ? "casework.delegations.running"
                                    : "casework.delegations.ahead"));
        }
    }
}
