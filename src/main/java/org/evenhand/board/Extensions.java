package org.evenhand.board;

import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.Tasks;
import org.evenhand.forms.FieldError;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.springframework.stereotype.Component;

/** Gives one review more time by the same act as its own page, with its own document and ledger entry. */
@Component
class Extensions implements BulkAct {

    static final String ACT = "extend-deadline";
    static final String DOCUMENT = "BULK_EXTENSION";

    private final Acting acting;
    private final Documents documents;
    private final Tasks tasks;

    Extensions(Acting acting, Documents documents, Tasks tasks) {
        this.acting = acting;
        this.documents = documents;
        this.tasks = tasks;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.EXTEND;
    }

    @Override
    public Optional<NotDone> apply(BulkAction action, String target, Actor by) {
        Map<String, Object> answers = documents
                .find(action.cycleId(), DOCUMENT, action.revision())
                .orElseThrow()
                .content();
        if (tasks.openStep(target, String.valueOf(answers.get("step"))).isEmpty()) {
            return Optional.of(NotDone.because("board.bulk.movedOn"));
        }
        ActPage page = acting.actWith(target, ACT, by, answers);
        return page.errors().stream().findFirst().map(Extensions::reason);
    }

    private static NotDone reason(FieldError error) {
        return new NotDone(error.messageKey(), error.args());
    }
}
