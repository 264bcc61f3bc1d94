package org.evenhand.appeals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of an appeal for both sides, the panel and Library HR; for anybody else there is no such case. */
@Service
@Transactional(readOnly = true)
public class AppealPages {

    /** What the deciding person knows of besides what they do: nothing of the panel's forming, nothing in confidence. */
    private static final Set<String> KNOWN_TO_DECIDER =
            Set.of("reconsiderationAsked", "appealFiled", "holdHearings", "decideAppeal");

    /** Between the employee and Library HR. */
    private static final Set<String> OF_THE_EMPLOYEE =
            Set.of("windowOpened", "windowMoved", "certificateMade", "certificateRead", "caseExported", Looks.VIEWED);

    private final AppealRows rows;
    private final PanelRows panel;
    private final AppealReaders readers;
    private final Appealables appealables;
    private final AppealContext context;
    private final WrittenAppeal written;
    private final AppealActs acts;
    private final Inbox inbox;
    private final Ledger ledger;

    AppealPages(
            AppealRows rows,
            PanelRows panel,
            AppealReaders readers,
            Appealables appealables,
            AppealContext context,
            WrittenAppeal written,
            AppealActs acts,
            Inbox inbox,
            Ledger ledger) {
        this.rows = rows;
        this.panel = panel;
        this.readers = readers;
        this.appealables = appealables;
        this.context = context;
        this.written = written;
        this.acts = acts;
        this.inbox = inbox;
        this.ledger = ledger;
    }

    /** @throws org.evenhand.shared.Refusal MISSING when there is no such appeal, or none for this person */
    public AppealPage of(String caseId, Actor actor) {
        Appeal appeal = rows.get(caseId);
        AppealReader reader = required(appeal, actor);
        List<OpenTask> open = inbox.openIn(caseId).stream().map(InboxItem::task).toList();
        List<LedgerEntry> entries = ledger.of(caseId);
        return new AppealPage(
                appeal,
                reader,
                String.valueOf(context.of(appeal).get("decision")),
                open.stream()
                        .filter(task -> actor.personId().equals(task.assignee()))
                        .findFirst()
                        .orElse(null),
                open.isEmpty() ? null : open.get(0),
                reader == AppealReader.DECIDER ? List.of() : panel.of(caseId),
                written.of(appeal, reader, actor.personId(), entries),
                known(entries, reader, actor),
                reader == AppealReader.STAFF ? appealables.of(appeal).addressOf(appeal.originalId()) : null,
                readsOriginal(appeal, reader),
                acts.mayWithdraw(appeal, actor),
                acts.mayLeave(appeal, actor),
                table());
    }

    /**
     * The original case, to read.
     *
     * @throws org.evenhand.shared.Refusal MISSING for whoever does not sit in its panel, and before and after its work
     */
    public List<Original> original(String caseId, Actor actor) {
        Appeal appeal = opened(caseId, actor);
        return appealables.of(appeal).original(appeal.originalId());
    }

    private Appeal opened(String caseId, Actor actor) {
        Appeal appeal = rows.get(caseId);
        if (!readsOriginal(appeal, required(appeal, actor))) {
            throw AppealRows.missing();
        }
        return appeal;
    }

    private static boolean readsOriginal(Appeal appeal, AppealReader reader) {
        return reader == AppealReader.PANEL && appeal.state() == AppealState.HEARING;
    }

    private AppealReader required(Appeal appeal, Actor actor) {
        AppealReader reader = readers.of(appeal, actor);
        if (reader == AppealReader.NOBODY) {
            throw AppealRows.missing();
        }
        return reader;
    }

    private static List<LedgerEntry> known(List<LedgerEntry> entries, AppealReader reader, Actor actor) {
        boolean own = reader == AppealReader.STAFF || reader == AppealReader.HR;
        return entries.stream()
                .filter(entry -> own || !OF_THE_EMPLOYEE.contains(entry.kind()))
                .filter(entry -> reader != AppealReader.DECIDER
                        || entry.actor().equals(actor.personId())
                        || KNOWN_TO_DECIDER.contains(entry.kind())
                        || KNOWN_TO_DECIDER.contains(
                                String.valueOf(entry.facts().get("step"))))
                .toList();
    }

    /** The table of readers, for all to see: of the panel while it works, of the views once it has decided. */
    private static Map<AppealDocument, Set<AppealReader>> table() {
        Map<AppealDocument, Set<AppealReader>> table = new EnumMap<>(AppealDocument.class);
        for (AppealDocument kind : AppealDocument.values()) {
            Set<AppealReader> of = EnumSet.noneOf(AppealReader.class);
            for (AppealReader reader : AppealReader.values()) {
                if (kind.isOpenTo(reader, AppealState.HEARING) || kind.isOpenTo(reader, AppealState.DISMISSED)) {
                    of.add(reader);
                }
            }
            table.put(kind, of);
        }
        return table;
    }
}
