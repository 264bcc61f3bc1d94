package org.evenhand.appeals;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.casework.Onlooker;
import org.evenhand.casework.Sight;
import org.evenhand.casework.Sight.Seen;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/** What both sides, the panel and Library HR read of a reconsideration or an appeal, as its page shows it to them. */
@Component
class AppealOnlooker implements Onlooker {

    private final AppealRows rows;
    private final PanelRows panel;
    private final WrittenAppeal written;
    private final AppealContext context;
    private final People people;
    private final Ledger ledger;

    AppealOnlooker(
            AppealRows rows,
            PanelRows panel,
            WrittenAppeal written,
            AppealContext context,
            People people,
            Ledger ledger) {
        this.rows = rows;
        this.panel = panel;
        this.written = written;
        this.context = context;
        this.people = people;
        this.ledger = ledger;
    }

    @Override
    public boolean owns(OpenTask task) {
        return task.processKey().equals(Appeal.PROCESS);
    }

    @Override
    public List<Sight> sights(OpenTask task, String author) {
        Appeal appeal = rows.get(task.caseId());
        List<Sight> sights = new ArrayList<>();
        add(sights, appeal, AppealReader.STAFF, appeal.personId(), author);
        add(sights, appeal, AppealReader.DECIDER, appeal.deciderId(), author);
        if (!panel.in(appeal.caseId(), State.SITTING).isEmpty()) {
            sights.add(sight("casework.sight.panel", appeal, AppealReader.PANEL));
        }
        if (!appeal.hrId().equals(author)) {
            sights.add(sight("casework.sight.hr", appeal, AppealReader.HR));
        }
        return sights;
    }

    private void add(List<Sight> sights, Appeal appeal, AppealReader reader, String person, String author) {
        if (!person.equals(author)) {
            sights.add(new Sight(List.of(people.get(person).displayName()), seen(appeal, reader, person)));
        }
    }

    /** Several who read the same. */
    private Sight sight(String name, Appeal appeal, AppealReader reader) {
        return new Sight(List.of(context.texts().text(name)), seen(appeal, reader, Entry.SYSTEM));
    }

    private List<Seen> seen(Appeal appeal, AppealReader reader, String person) {
        if (reader == AppealReader.DECIDER && !appeal.state().isKnownToDecider()) {
            return List.of();
        }
        return written.of(appeal, reader, person, ledger.of(appeal.caseId())).stream()
                .map(one -> new Seen(
                        one.document().fingerprint(),
                        context.texts()
                                .text("appeals.document." + one.document().kind()),
                        one.answers(),
                        List.of()))
                .toList();
    }
}
