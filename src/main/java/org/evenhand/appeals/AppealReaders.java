package org.evenhand.appeals;

import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** In which capacity somebody looks at an appeal; who had a part in the original is nothing else here than that. */
@Component
class AppealReaders {

    private final PanelRows panel;
    private final Appealables appealables;

    AppealReaders(PanelRows panel, Appealables appealables) {
        this.panel = panel;
        this.appealables = appealables;
    }

    AppealReader of(Appeal appeal, Actor actor) {
        String person = actor.personId();
        if (person.equals(appeal.personId())) {
            return AppealReader.STAFF;
        }
        if (person.equals(appeal.deciderId())) {
            return appeal.state().isKnownToDecider() ? AppealReader.DECIDER : AppealReader.NOBODY;
        }
        if (panel.in(appeal.caseId(), State.SITTING).contains(person)) {
            return appeal.state() == AppealState.WITHDRAWN ? AppealReader.NOBODY : AppealReader.PANEL;
        }
        return actor.has(Role.HR) && !appealables.of(appeal).tookPart(appeal.originalId(), person)
                ? AppealReader.HR
                : AppealReader.NOBODY;
    }
}
