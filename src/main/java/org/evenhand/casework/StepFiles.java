package org.evenhand.casework;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.evenhand.record.Ledger;
import org.evenhand.record.ReceivedFile;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of a draft. Every method refuses somebody who is not the assignee, or who no longer is, and a step that takes
 * no files.
 */
@Service
public class StepFiles {

    private final Casework casework;
    private final CaseSteps steps;
    private final Attachments attachments;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    StepFiles(
            Casework casework,
            CaseSteps steps,
            Attachments attachments,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.casework = casework;
        this.steps = steps;
        this.attachments = attachments;
        this.ledger = ledger;
        transaction = new TransactionTemplate(transactions);
    }

    /** The step with its files. */
    public StepPage of(String taskId, Actor actor) {
        StepPage page = casework.open(taskId, actor);
        if (page.files() == null) {
            throw Refusal.because(Kind.INVALID, "casework.refused.noFiles");
        }
        return page;
    }

    /**
     * Adds one. What is sent is taken in before anybody's work is held up, and looked at before it is kept.
     *
     * @throws Refusal INVALID for a file that cannot be attached; MOVED_ON when the step was sent meanwhile
     */
    public Attachment add(String taskId, Actor actor, String name, InputStream content) {
        String caseId = of(taskId, actor).task().caseId();
        try (ReceivedFile file = attachments.receive(name, content)) {
            return transaction.execute(status -> {
                ledger.hold(caseId);
                OpenTask task = of(taskId, actor).task();
                return attachments.add(caseId, steps.of(task).draft(task), actor.personId(), file);
            });
        }
    }

    public void remove(String taskId, Actor actor, String id) {
        String caseId = of(taskId, actor).task().caseId();
        transaction.executeWithoutResult(status -> {
            ledger.hold(caseId);
            OpenTask task = of(taskId, actor).task();
            attachments.remove(caseId, steps.of(task).draft(task), actor.personId(), id);
        });
    }

    /** @throws Refusal MISSING when there is no such file */
    public Attachment get(String taskId, Actor actor, String id) {
        return named(of(taskId, actor).files(), id);
    }

    /** @throws Refusal MISSING when none of them has that id */
    public static Attachment named(@Nullable List<Attachment> files, String id) {
        return Stream.ofNullable(files)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "casework.refused.noSuchFile"));
    }
}
