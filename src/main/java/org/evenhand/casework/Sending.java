package org.evenhand.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a step: document, ledger entry, end of the draft and completion of the task commit together or not at all.
 * Source: architecture.md, how a submit travels.
 */
@Service
public class Sending {

    private final Casework casework;
    private final CaseSteps steps;
    private final Forms forms;
    private final Documents documents;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Tasks tasks;
    private final StandIns standIns;

    Sending(
            Casework casework,
            CaseSteps steps,
            Forms forms,
            Documents documents,
            Ledger ledger,
            Drafts drafts,
            Tasks tasks,
            StandIns standIns) {
        this.casework = casework;
        this.steps = steps;
        this.forms = forms;
        this.documents = documents;
        this.ledger = ledger;
        this.drafts = drafts;
        this.tasks = tasks;
        this.standIns = standIns;
    }

    /**
     * Sends the draft that was looked at.
     *
     * @param draftVersion the version shown on the page before sending
     * @throws Refusal MOVED_ON when the task or the draft is no longer what the person saw, INVALID when the draft
     *     breaks a rule after all
     */
    @Transactional
    public Receipt send(String taskId, Actor actor, long draftVersion) {
        StepPage page = casework.check(taskId, actor);
        if (page.draftVersion() != draftVersion) {
            throw Refusal.because(Kind.MOVED_ON, "casework.refused.draftChanged");
        }
        if (!page.errors().isEmpty()) {
            // who sent it in another window just now is told that, and not that the name is taken
            tasks.require(taskId, found -> standIns.acting(found, actor));
            throw Refusal.because(Kind.INVALID, "casework.refused.incomplete", forms.inWords(page.errors()));
        }
        Actor acting = standIns.acting(Optional.of(page.task()), actor);
        return complete(page, acting, steps.of(page.task()).complete(page.task(), page.values()));
    }

    private Receipt complete(StepPage page, Actor actor, StepResult result) {
        OpenTask task = page.task();
        LedgerEntry entry = page.anonymous() ? null : recorded(task, actor, result);
        drafts.discard(task.caseId(), task.step(), actor.personId(), page.draftVersion());
        tasks.complete(task, actor, result.routing());
        return new Receipt(task, entry);
    }

    private LedgerEntry recorded(OpenTask task, Actor actor, StepResult result) {
        DocumentRevision document = documents.add(new NewRevision(
                task.caseId(), result.documentKind(), result.content(), actor.personId(), actor.onBehalfOf()));
        return ledger.append(task.caseId(), entry(task, actor, result, document));
    }

    private static Entry entry(OpenTask task, Actor actor, StepResult result, DocumentRevision document) {
        Map<String, Object> facts = new LinkedHashMap<>(result.facts());
        facts.put("step", task.step());
        facts.put("document", document.kind());
        facts.put("revision", document.revision());
        return Entry.by(actor, "stepCompleted", facts)
                .naming(List.of(document.fingerprint()))
                .under(Map.of(task.processKey(), "v" + task.definitionVersion()));
    }
}
