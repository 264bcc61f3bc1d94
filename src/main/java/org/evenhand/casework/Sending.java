package org.evenhand.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a step: document, ledger entry, end of the draft and completion of the task commit together or not at all.
 * Source: architecture.md, how a submit travels.
 */
@Service
public class Sending {

    /** Message key of the refusal of words that need a reason. */
    public static final String WORDS_HELD = "casework.refused.wordsHeld";

    static final String STEP_COMPLETED = "stepCompleted";

    private final Casework casework;
    private final CaseSteps steps;
    private final Forms forms;
    private final Documents documents;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Tasks tasks;
    private final StandIns standIns;
    private final HeldWords words;

    Sending(
            Casework casework,
            CaseSteps steps,
            Forms forms,
            Documents documents,
            Ledger ledger,
            Drafts drafts,
            Attachments attachments,
            Tasks tasks,
            StandIns standIns,
            HeldWords words) {
        this.words = words;
        this.casework = casework;
        this.steps = steps;
        this.forms = forms;
        this.documents = documents;
        this.ledger = ledger;
        this.drafts = drafts;
        this.attachments = attachments;
        this.tasks = tasks;
        this.standIns = standIns;
    }

    /** Sends a draft without files, in which no words need a reason. */
    @Transactional
    public Receipt send(String taskId, Actor actor, long draftVersion) {
        return send(taskId, actor, draftVersion, "", "");
    }

    /**
     * Sends the draft that was looked at, with its files.
     *
     * @param draftVersion the version shown on the page before sending
     * @param filesSeen which files that page showed, as {@link StepPage#filesSeen} says it
     * @param reasonForWords why words stay in it that {@link HeldWords} holds; blank where there are none
     * @throws Refusal MOVED_ON when the task, the draft or its files are no longer what the person saw, INVALID when the
     *     draft breaks a rule after all, or with {@link #WORDS_HELD} when words in it need a reason
     */
    @Transactional
    public Receipt send(String taskId, Actor actor, long draftVersion, String filesSeen, String reasonForWords) {
        StepPage page = casework.check(taskId, actor);
        if (page.files() != null || !page.filesSeen().isEmpty()) {
            // nobody adds or removes anything between this look and the end of sending
            ledger.hold(page.task().caseId());
            page = casework.check(taskId, actor);
        }
        if (!page.filesSeen().equals(filesSeen)) {
            throw Refusal.because(Kind.MOVED_ON, "casework.refused.filesChanged");
        }
        if (page.draftVersion() != draftVersion) {
            throw Refusal.because(Kind.MOVED_ON, "casework.refused.draftChanged");
        }
        if (!page.errors().isEmpty()) {
            // who sent it in another window just now is told that, and not that the name is taken
            tasks.require(taskId, found -> standIns.acting(found, actor));
            throw Refusal.because(Kind.INVALID, "casework.refused.incomplete", forms.inWords(page.errors()));
        }
        List<String> texts = words.texts(page);
        boolean held = !words.in(page.task(), texts).isEmpty();
        if (held && reasonForWords.isBlank()) {
            throw Refusal.because(Kind.INVALID, WORDS_HELD);
        }
        Actor acting = standIns.acting(Optional.of(page.task()), actor);
        CaseStep step = steps.of(page.task());
        // the step may forget by completing which of several it is
        String draft = step.draft(page.task());
        StepResult result = step.complete(page.task(), page.values());
        StepResult kept = held ? result.with(HeldWords.REASON, reasonForWords.strip()) : result;
        LedgerEntry entry = page.anonymous() ? null : recorded(page.task(), acting, draft, page, kept);
        words.sent(page.task(), texts, acting);
        return complete(page, acting, draft, kept, entry);
    }

    private Receipt complete(StepPage page, Actor actor, String draft, StepResult result, @Nullable LedgerEntry entry) {
        OpenTask task = page.task();
        drafts.discard(task.caseId(), draft, actor.personId(), page.draftVersion());
        tasks.complete(task, actor, result.routing());
        return new Receipt(task, entry);
    }

    private LedgerEntry recorded(OpenTask task, Actor actor, String draft, StepPage page, StepResult result) {
        Map<String, Object> content = page.files() == null
                ? result.content()
                : attachments.send(task.caseId(), draft, actor.personId(), result.content());
        DocumentRevision document = documents.add(
                new NewRevision(task.caseId(), result.documentKind(), content, actor.personId(), actor.onBehalfOf()));
        return ledger.append(task.caseId(), entry(task, actor, result, document));
    }

    private static Entry entry(OpenTask task, Actor actor, StepResult result, DocumentRevision document) {
        Map<String, Object> facts = new LinkedHashMap<>(result.facts());
        facts.put("step", task.step());
        facts.put("document", document.kind());
        facts.put("revision", document.revision());
        return Entry.by(actor, STEP_COMPLETED, facts)
                .naming(List.of(document.fingerprint()))
                .under(Map.of(task.processKey(), "v" + task.definitionVersion()));
    }
}
