package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.CaseDates;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More time for a dossier, once, without a reason. Source: processes.md, assemble the dossier. */
@Service
@Transactional
public class DossierExtension {

    private static final String DOSSIER = "assembleDossier";

    private final ActRecord record;
    private final Tasks tasks;
    private final CaseDates dates;
    private final Documents documents;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final PromotionSettings settings;

    DossierExtension(
            ActRecord record,
            Tasks tasks,
            CaseDates dates,
            Documents documents,
            Ledger ledger,
            LibraryCalendar calendar,
            PromotionSettings settings) {
        this.record = record;
        this.tasks = tasks;
        this.dates = dates;
        this.documents = documents;
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The dossier that can have more time.
     *
     * @throws Refusal MISSING for anybody but the candidate; MOVED_ON when it is sent, or has had more time already
     */
    @Transactional(readOnly = true)
    public OpenTask extendable(String caseId, Actor by) {
        record.own(caseId, by);
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
        Promotion promotion = record.own(caseId, by);
        OpenTask dossier = extendable(caseId, by);
        if (!problems(dossier, until).isEmpty()) {
            throw Refusal.because(Kind.INVALID, "promotions.problem.until");
        }
        int days = calendar.businessDaysBetween(due(dossier), until);
        record.write(
                promotion,
                PromotionDocument.DOSSIER_EXTENSION,
                "dossierExtended",
                Map.of("until", until.toString()),
                by);
        dates.move(
                dossier, (date, since) -> calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(date), days)), by);
    }
}
