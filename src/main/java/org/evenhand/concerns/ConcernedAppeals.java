package org.evenhand.concerns;

import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealPages;
import org.evenhand.appeals.AppealRows;
import org.evenhand.appeals.PanelRows;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/** Appeals: of both sides, the panel and who handles it. */
@Component
class ConcernedAppeals implements ConcernedCases {

    private final AppealRows appeals;
    private final AppealPages pages;
    private final PanelRows panel;
    private final People people;
    private final ConcernTitles titles;

    ConcernedAppeals(AppealRows appeals, AppealPages pages, PanelRows panel, People people, ConcernTitles titles) {
        this.appeals = appeals;
        this.pages = pages;
        this.panel = panel;
        this.people = people;
        this.titles = titles;
    }

    @Override
    public Optional<Concerned> find(String caseId) {
        return appeals.find(caseId).map(this::concerned);
    }

    private Concerned concerned(Appeal appeal) {
        return new Concerned(
                appeal.caseId(),
                Appeal.PROCESS,
                titles.of(Appeal.PROCESS, people.get(appeal.personId()).displayName()),
                "/appeals/" + appeal.caseId(),
                appeal.state().isOver(),
                sides(appeal).distinct().toList());
    }

    private static Stream<String> sides(Appeal appeal) {
        return Stream.of(appeal.personId(), appeal.deciderId(), appeal.hrId());
    }

    @Override
    public boolean isIn(String caseId, Actor actor) {
        try {
            pages.of(caseId, actor);
            return true;
        } catch (Refusal notIn) {
            return false;
        }
    }

    @Override
    public boolean tookPart(String caseId, String personId) {
        return appeals.find(caseId).stream().flatMap(ConcernedAppeals::sides).anyMatch(personId::equals)
                || panel.of(caseId).stream().anyMatch(seat -> seat.personId().equals(personId));
    }

    @Override
    public Optional<String> goesBackTo(String caseId) {
        return appeals.find(caseId).map(Appeal::originalId);
    }
}
