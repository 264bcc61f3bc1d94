package org.evenhand.reviews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.CurrentForm;
import org.evenhand.engine.FormOf;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does an act on a review: document, ledger entry and the act commit together or not at all. */
@Service
public class Acting {

    private final List<FormAct> acts;
    private final ReviewReading reading;
    private final StepContext context;
    private final FormOf forms;
    private final Forms rendering;
    private final Documents documents;
    private final Ledger ledger;

    Acting(
            List<FormAct> acts,
            ReviewReading reading,
            StepContext context,
            FormOf forms,
            Forms rendering,
            Documents documents,
            Ledger ledger) {
        this.acts = acts;
        this.reading = reading;
        this.context = context;
        this.forms = forms;
        this.rendering = rendering;
        this.documents = documents;
        this.ledger = ledger;
    }

    /**
     * The page of an act before anything was answered.
     *
     * @throws Refusal MISSING when there is no such act, or no such review for this person; NOT_ALLOWED when it is not
     *     open to this person now
     */
    @Transactional(readOnly = true)
    public ActPage open(String caseId, String name, Actor actor) {
        FormAct act = acts.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.refused.noSuchAct"));
        PerformanceReview review = reading.review(caseId, actor);
        if (!act.isOpenTo(review, actor)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.refused.actNotOpen");
        }
        if (documents.deletedAt(caseId).isPresent()) {
            throw Refusal.because(Kind.MOVED_ON, "history.refused.contentDeleted");
        }
        Map<String, Object> seen = new LinkedHashMap<>(context.of(review));
        seen.putAll(act.context(review));
        return new ActPage(act, review, forms.current(AnnualReview.PROCESS, act.name()), timesDone(caseId, act), seen);
    }

    private int timesDone(String caseId, FormAct act) {
        return documents
                .latest(caseId, act.document().name())
                .map(DocumentRevision::revision)
                .orElse(0);
    }

    /**
     * Does it with these answers, or answers with the page and what is wrong on it.
     *
     * @param seen what the page said that was filled in
     * @throws Refusal as {@link #open}; MOVED_ON when the case has changed meanwhile, or when it was done since
     */
    @Transactional
    public ActPage act(String caseId, String name, Actor actor, int seen, Map<String, String[]> parameters) {
        ActPage page = open(caseId, name, actor);
        if (page.seen() != seen) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.refused.actDone");
        }
        return done(page, rendering.parse(page.form(), parameters, page.context()), actor);
    }

    /**
     * Does it with answers that were taken elsewhere, for many reviews at once; they are checked for this one as if they
     * were sent now.
     *
     * @throws Refusal as {@link #open}; MOVED_ON when the case has changed meanwhile
     */
    @Transactional
    public ActPage actWith(String caseId, String name, Actor actor, Map<String, Object> given) {
        ActPage page = open(caseId, name, actor);
        return done(page, rendering.check(page.form(), given, page.context()), actor);
    }

    private ActPage done(ActPage page, FormSubmission answers, Actor actor) {
        ActPage answered = page.with(answers.values(), errors(page, answers));
        if (answered.errors().isEmpty() && !answers.unfinished()) {
            perform(answered, actor);
        }
        return answered.unfinished(answers.unfinished());
    }

    private void perform(ActPage page, Actor by) {
        FormAct act = page.act();
        String caseId = page.review().caseId();
        Map<String, Object> kept = act.kept(page.review(), page.values());
        DocumentRevision document =
                documents.add(new NewRevision(caseId, act.document().name(), kept, by.personId(), by.onBehalfOf()));
        if (document.revision() != page.seen() + 1) {
            // somebody did it between the reading of the page and this line
            throw Refusal.because(Kind.MOVED_ON, "reviews.refused.actDone");
        }
        ledger.append(caseId, entry(page, by, document));
        act.perform(page.review(), page.values(), by);
    }

    private static Entry entry(ActPage page, Actor by, DocumentRevision document) {
        CurrentForm current = page.current();
        Map<String, Object> facts = new LinkedHashMap<>(page.act().facts(page.review(), page.values()));
        facts.put("document", document.kind());
        facts.put("revision", document.revision());
        return Entry.by(by, page.act().entryKind(), facts)
                .naming(List.of(document.fingerprint()))
                .under(Map.of(AnnualReview.PROCESS, "v" + current.version()));
    }

    private List<FieldError> errors(ActPage page, FormSubmission answers) {
        if (!answers.errors().isEmpty() || answers.unfinished()) {
            return answers.errors();
        }
        List<FieldError> errors = new ArrayList<>();
        for (StepProblem problem : page.act().problems(page.review(), answers.values())) {
            errors.add(rendering.complaint(
                    page.form(),
                    answers.values(),
                    page.context(),
                    FieldError.at(problem.path(), problem.messageKey(), problem.arguments())));
        }
        return errors;
    }
}
