package org.evenhand.promotions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.promotions.ShownFindings.Shown;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a promotion for its candidate, for those who have a part in it, and for Library HR. */
@Service
@Transactional(readOnly = true)
public class PromotionPages {

    private final Promotions promotions;
    private final PromotionReaders readers;
    private final PromotionPhases phases;
    private final ShownFindings findings;
    private final Processes processes;
    private final PromotionContext context;
    private final WrittenDocuments written;
    private final PromotionActs acts;
    private final DossierExtension extension;
    private final LateMaterial material;
    private final PromotionOffers offers;
    private final Inbox inbox;
    private final LibraryCalendar calendar;
    private final Ledger ledger;

    PromotionPages(
            Promotions promotions,
            PromotionReaders readers,
            PromotionPhases phases,
            ShownFindings findings,
            Processes processes,
            PromotionContext context,
            WrittenDocuments written,
            PromotionActs acts,
            DossierExtension extension,
            LateMaterial material,
            PromotionOffers offers,
            Inbox inbox,
            LibraryCalendar calendar,
            Ledger ledger) {
        this.promotions = promotions;
        this.readers = readers;
        this.phases = phases;
        this.findings = findings;
        this.processes = processes;
        this.context = context;
        this.written = written;
        this.acts = acts;
        this.extension = extension;
        this.material = material;
        this.offers = offers;
        this.inbox = inbox;
        this.calendar = calendar;
        this.ledger = ledger;
    }

    /** @throws org.evenhand.shared.Refusal MISSING when there is no such promotion, or none for this person */
    public PromotionPage of(String caseId, Actor actor) {
        Promotion promotion = promotions.get(caseId);
        PromotionReader reader = readers.of(promotion, actor);
        if (reader == PromotionReader.NOBODY) {
            throw Promotions.missing();
        }
        List<OpenTask> open = inbox.openIn(caseId).stream()
                .map(InboxItem::task)
                .sorted(Comparator.comparing(task -> task.processKey().equals(LateMaterial.PROCESS)))
                .toList();
        List<OpenTask> own = inbox.heldBy(actor.personId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.caseId().equals(caseId))
                .toList();
        PromotionPhase phase = phases.of(promotion);
        Instant until = readers.until(promotion, reader, actor);
        List<LedgerEntry> entries = ledger.of(caseId).stream()
                .filter(entry -> until == null || !entry.at().isAfter(until))
                .toList();
        Shown shown = until == null ? findings.of(promotion, reader, phase, entries) : ShownFindings.nothing();
        return new PromotionPage(
                promotion,
                context.round(promotion),
                reader,
                own.isEmpty() ? null : own.get(0),
                open.isEmpty() ? null : open.get(0),
                written.of(promotion, reader, actor.personId(), entries, until),
                shown.now(),
                shown.text(),
                shown.earlier(),
                SupersededDocuments.in(entries),
                processes.waitsFor(PromotionCommittee.FORMED, caseId),
                KnownEntries.of(entries, reader, actor),
                acts.mayWithdraw(promotion, actor),
                acts.mayDefer(promotion, actor),
                extension.mayExtend(promotion, actor),
                material.isOpenTo(reader, promotion),
                offers.of(promotion, reader, actor),
                processes.isPaused(caseId),
                dossierBy(promotion, reader),
                phase);
    }

    /** With the days that leave has cost, for those who know of it. */
    private LocalDate dossierBy(Promotion promotion, PromotionReader reader) {
        LocalDate day = context.round(promotion).plan().dossierBy();
        boolean knows = reader == PromotionReader.CANDIDATE || reader == PromotionReader.HR;
        int given = knows ? promotions.daysGiven(promotion.caseId()) : 0;
        return given == 0 ? day : calendar.plusBusinessDays(day, given);
    }
}
