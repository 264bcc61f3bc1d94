package org.evenhand.promotions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.committees.Committee;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.referees.Letters;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a promotion for its candidate, for those who have a part in it, and for Library HR. */
@Service
@Transactional(readOnly = true)
public class PromotionPages {

    private static final String BEGUN = "considerationBegun";
    /** What may count against nobody, and so is nothing for those who judge. */
    private static final Set<String> NOT_FOR_JUDGES = Set.of(
            "dossierExtended",
            "selfNominated",
            "reminded",
            "promotionPaused",
            "promotionResumed",
            "datesMoved",
            "windowOpened",
            "windowMoved",
            "certificateMade",
            "certificateRead",
            "caseExported",
            "recordEntryTold");
    /** What everybody with a part may know of the committee; the rest is its members' and Library HR's. */
    private static final Set<String> KNOWN_OF_COMMITTEE =
            Set.of("committeeFormed", "committeeVotesRevealed", "committeeClosed");

    private static final Set<String> ABOUT_REFEREES =
            Set.of("letterAskedFor", "letterNotComing", "refereeRevoked", "refereesAdded", "refereesRead");

    private final Promotions promotions;
    private final PromotionReaders readers;
    private final PromotionPhases phases;
    private final CommitteeReports reports;
    private final FindingsText texts;
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
            CommitteeReports reports,
            FindingsText texts,
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
        this.reports = reports;
        this.texts = texts;
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
        Optional<CommitteeFindings> findings =
                PromotionDocument.COMMITTEE_FINDINGS.isOpenTo(reader, phase) && until == null
                        ? reports.of(promotion)
                        : Optional.empty();
        return new PromotionPage(
                promotion,
                context.round(promotion),
                reader,
                own.isEmpty() ? null : own.get(0),
                open.isEmpty() ? null : open.get(0),
                written.of(promotion, reader, actor.personId(), entries, until),
                findings.orElse(null),
                findings.map(texts::of).orElse(null),
                processes.waitsFor(PromotionCommittee.FORMED, caseId),
                known(entries, reader, actor),
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

    /** For everybody but the candidate a case begins when it is considered, whatever was said before. */
    private static List<LedgerEntry> known(List<LedgerEntry> entries, PromotionReader reader, Actor actor) {
        List<LedgerEntry> open = entries.stream()
                .filter(entry -> reader == PromotionReader.HR || !isOfLetters(entry))
                .filter(entry -> reader.seesCommittee()
                        || !isOfCommittee(entry)
                        || entry.actor().equals(actor.personId()))
                .toList();
        if (reader == PromotionReader.CANDIDATE) {
            return open;
        }
        return open.stream()
                .dropWhile(entry -> !entry.kind().equals(BEGUN))
                .filter(entry -> reader == PromotionReader.HR || !NOT_FOR_JUDGES.contains(entry.kind()))
                .toList();
    }

    /** Who declines, is late or is asked no longer is Library HR's to know; what comes of it is a document. */
    private static boolean isOfLetters(LedgerEntry entry) {
        return entry.definitionVersions().containsKey(Letters.PROCESS) || ABOUT_REFEREES.contains(entry.kind());
    }

    private static boolean isOfCommittee(LedgerEntry entry) {
        return entry.definitionVersions().containsKey(Committee.PROCESS)
                || entry.kind().startsWith("committee") && !KNOWN_OF_COMMITTEE.contains(entry.kind());
    }
}
