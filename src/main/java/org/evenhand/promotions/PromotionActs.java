package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.committees.Committees;
import org.evenhand.engine.CaseDates;
import org.evenhand.engine.FormOf;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.referees.Letters;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the candidate can do outside the steps: withdraw before the decision, take more time for the dossier once. */
@Service
@Transactional
public class PromotionActs {

    private static final String WITHDRAWN = "promotionWithdrawn";
    private static final String DOSSIER = "assembleDossier";

    private final Promotions promotions;
    private final Tasks tasks;
    private final Processes processes;
    private final Committees committees;
    private final Letters letters;
    private final CaseDates dates;
    private final FormOf forms;
    private final Documents documents;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final PromotionSettings settings;

    PromotionActs(
            Promotions promotions,
            Tasks tasks,
            Processes processes,
            Committees committees,
            Letters letters,
            CaseDates dates,
            FormOf forms,
            Documents documents,
            Drafts drafts,
            Attachments attachments,
            Ledger ledger,
            LibraryCalendar calendar,
            PromotionSettings settings) {
        this.promotions = promotions;
        this.tasks = tasks;
        this.processes = processes;
        this.committees = committees;
        this.letters = letters;
        this.dates = dates;
        this.forms = forms;
        this.documents = documents;
        this.drafts = drafts;
        this.attachments = attachments;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Whether the candidate can withdraw now. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Promotion promotion, Actor actor) {
        return promotion.isOf(actor.personId()) && promotion.state() == PromotionState.CONSIDERED;
    }

    /** Whether the candidate can put it off to a later round instead: until the dossier is sent. */
    @Transactional(readOnly = true)
    public boolean mayDefer(Promotion promotion, Actor actor) {
        return mayWithdraw(promotion, actor)
                && tasks.openStep(promotion.caseId(), DOSSIER).isPresent();
    }

    /**
     * Ends the case, with its committee. Whoever recommends, votes and decides can read nothing of it any more.
     *
     * @param values answers of the form {@code withdraw-promotion}
     * @throws Refusal MISSING for anybody but the candidate; MOVED_ON when it is decided, or over
     */
    public void withdraw(String caseId, Map<String, Object> values, Actor by) {
        ledger.hold(caseId);
        Promotion promotion = own(caseId, by);
        if (!mayWithdraw(promotion, by) || isDeferral(values) && !mayDefer(promotion, by)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.tooLateToWithdraw");
        }
        promotions.move(caseId, PromotionState.CONSIDERED, PromotionState.WITHDRAWN);
        write(promotion, PromotionDocument.PROMOTION_WITHDRAWAL, "promotionWithdrawn", values, by);
        tasks.openIn(caseId).forEach(task -> forget(caseId, task.step(), String.valueOf(task.assignee())));
        committees.withdraw(caseId, by);
        letters.seal(caseId);
        processes.trigger(WITHDRAWN, caseId, Map.of(), by);
    }

    private void forget(String caseId, String step, String person) {
        drafts.discard(caseId, step, person);
        attachments.discard(caseId, step, person);
    }

    private static boolean isDeferral(Map<String, Object> values) {
        return "DEFER".equals(values.get("kind"));
    }

    /**
     * The dossier that can have more time.
     *
     * @throws Refusal MISSING for anybody but the candidate; MOVED_ON when it is sent, or has had more time already
     */
    @Transactional(readOnly = true)
    public OpenTask extendable(String caseId, Actor by) {
        own(caseId, by);
        if (documents.latest(caseId, PromotionDocument.DOSSIER_EXTENSION.name()).isPresent()) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.extendedAlready");
        }
        return tasks.openStep(caseId, DOSSIER)
                .filter(task -> task.dueAt() != null)
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "promotions.refused.nothingToExtend"));
    }

    /** Whether {@link #extend} can be done now. */
    @Transactional(readOnly = true)
    public boolean mayExtend(Promotion promotion, Actor by) {
        return promotion.isOf(by.personId())
                && documents
                        .latest(promotion.caseId(), PromotionDocument.DOSSIER_EXTENSION.name())
                        .isEmpty()
                && tasks.openStep(promotion.caseId(), DOSSIER).isPresent();
    }

    /** The day on which the dossier is due now. */
    @Transactional(readOnly = true)
    public LocalDate due(OpenTask dossier) {
        return calendar.dateOf(Objects.requireNonNull(dossier.dueAt()));
    }

    /** The latest day it may have instead, a working day. */
    @Transactional(readOnly = true)
    public LocalDate latest(OpenTask dossier) {
        LocalDate latest = due(dossier).plusDays(settings.longestExtension());
        return calendar.isWorkingDay(latest) ? latest : calendar.plusBusinessDays(latest, -1);
    }

    /** What is wrong with that day; nothing when the dossier can be due on it. */
    @Transactional(readOnly = true)
    public List<StepProblem> problems(OpenTask dossier, LocalDate until) {
        boolean fits = until.isAfter(due(dossier))
                && !until.isAfter(due(dossier).plusDays(settings.longestExtension()))
                && calendar.isWorkingDay(until);
        return fits ? List.of() : List.of(StepProblem.at("until", "promotions.problem.until"));
    }

    /**
     * Gives the dossier more time, with the reminders and the escalation that are still to come.
     *
     * @throws Refusal as {@link #extendable}; INVALID when the day does not do
     */
    public void extend(String caseId, LocalDate until, Actor by) {
        ledger.hold(caseId);
        Promotion promotion = own(caseId, by);
        OpenTask dossier = extendable(caseId, by);
        if (!problems(dossier, until).isEmpty()) {
            throw Refusal.because(Kind.INVALID, "promotions.problem.until");
        }
        int days = calendar.businessDaysBetween(due(dossier), until);
        write(promotion, PromotionDocument.DOSSIER_EXTENSION, "dossierExtended", Map.of("until", until.toString()), by);
        dates.move(
                dossier, (date, since) -> calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(date), days)), by);
    }

    private Promotion own(String caseId, Actor by) {
        return promotions
                .find(caseId)
                .filter(promotion -> promotion.isOf(by.personId()))
                .orElseThrow(Promotions::missing);
    }

    private void write(
            Promotion promotion, PromotionDocument kind, String entry, Map<String, Object> content, Actor by) {
        DocumentRevision document = documents.add(
                new NewRevision(promotion.caseId(), kind.name(), content, by.personId(), by.onBehalfOf()));
        ledger.append(
                promotion.caseId(),
                Entry.by(by, entry, Map.of("document", kind.name(), "revision", document.revision()))
                        .naming(List.of(document.fingerprint()))
                        .under(Map.of(
                                Promotion.PROCESS,
                                "v"
                                        + forms.current(Promotion.PROCESS, kind.form())
                                                .version())));
    }
}
