package org.evenhand.appeals.step;

import java.util.List;
import java.util.Optional;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealContext;
import org.evenhand.appeals.Panel;
import org.evenhand.appeals.PanelRows;
import org.evenhand.appeals.PanelSeat;
import org.evenhand.appeals.PanelSeat.ChosenBy;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.appeals.Uninvolved;
import org.evenhand.casework.StepProblem;
import org.evenhand.people.PersonFinder;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/** What the two steps have in common in which somebody is named for a panel. */
@Component
record Naming(Panel panel, PanelRows rows, Uninvolved uninvolved, PersonFinder finder, AppealContext context) {

    /** What speaks against whom the field names, at the field. */
    Optional<StepProblem> problem(Appeal appeal, String field, String typed, ChosenBy by) {
        try {
            return uninvolved
                    .against(appeal, finder.find(typed).id(), by)
                    .map(key -> StepProblem.at(field, key, uninvolved.coolingOffMonths()));
        } catch (Refusal nobody) {
            return Optional.of(new StepProblem(field, nobody.key(), nobody.arguments()));
        }
    }

    String person(String typed) {
        return finder.find(typed).id();
    }

    /** Those who were named and are not in it, so that nobody names them once more. */
    String aside(Appeal appeal) {
        return context.names(rows.in(appeal.caseId(), State.ASIDE));
    }

    String members(Appeal appeal) {
        List<String> taken = rows.of(appeal.caseId()).stream()
                .filter(PanelSeat::isTaken)
                .map(PanelSeat::personId)
                .toList();
        return context.names(taken);
    }
}
