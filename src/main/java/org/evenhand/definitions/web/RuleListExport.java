package org.evenhand.definitions.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.definitions.RuleLine;
import org.evenhand.definitions.RuleRecord;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** How the rules of the checkpoints fare, as a file. */
@Component
class RuleListExport implements ListExport {

    private final RuleRecord record;

    RuleListExport(RuleRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "definitions.checkpoints.rule",
                "definitions.checkpoints.checkpoint",
                "definitions.checkpoints.strength",
                "definitions.checkpoints.asked",
                "definitions.checkpoints.fired",
                "definitions.checkpoints.held",
                "definitions.checkpoints.answered",
                "definitions.checkpoints.changed",
                "definitions.checkpoints.waived",
                "definitions.checkpoints.open");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        Optional<String> scope = Optional.of(filters.getOrDefault("scope", "")).filter(id -> !id.isEmpty());
        for (RuleLine line : record.lines(scope, actor)) {
            to.add(
                    line.rule(),
                    new Word("definitions.checkpoint." + line.checkpoint()),
                    new Word("definitions.strength." + line.strength()),
                    line.asked(),
                    line.fired(),
                    line.held(),
                    line.answered(),
                    line.changed(),
                    line.waived(),
                    line.open());
        }
    }
}
