package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.casework.Onlooker;
import org.evenhand.casework.Sight;
import org.evenhand.casework.Sight.Seen;
import org.evenhand.committees.Closing;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteePages;
import org.evenhand.committees.Committees;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.springframework.stereotype.Component;

/**
 * What candidate, recommender, committee and director read of a promotion, as its page shows it to them. What the committee
 * writes reaches the others once all have answered the report; it is shown as if nobody else had anything to add.
 */
@Component
class PromotionOnlooker implements Onlooker {

    private static final Set<String> REPORTING = Set.of("writeReport", "answerReport");

    private final Promotions promotions;
    private final PromotionPhases phases;
    private final WrittenDocuments written;
    private final CommitteeReports reports;
    private final FindingsText findings;
    private final Committees committees;
    private final CommitteePages pages;
    private final Closing closing;
    private final People people;
    private final PromotionContext context;
    private final Ledger ledger;

    PromotionOnlooker(
            Promotions promotions,
            PromotionPhases phases,
            WrittenDocuments written,
            CommitteeReports reports,
            FindingsText findings,
            Committees committees,
            CommitteePages pages,
            Closing closing,
            People people,
            PromotionContext context,
            Ledger ledger) {
        this.promotions = promotions;
        this.phases = phases;
        this.written = written;
        this.reports = reports;
        this.findings = findings;
        this.committees = committees;
        this.pages = pages;
        this.closing = closing;
        this.people = people;
        this.context = context;
        this.ledger = ledger;
    }

    @Override
    public boolean owns(OpenTask task) {
        return promotions.find(task.caseId()).isPresent();
    }

    /** The committee is done, unless it is by the very answer. */
    @Override
    public void goOn(OpenTask task) {
        String caseId = task.caseId();
        boolean reports = task.processKey().equals(Committee.PROCESS) && REPORTING.contains(task.step());
        if (reports && committees.find(caseId).filter(Committee::isAtWork).isPresent()) {
            closing.close(caseId);
        }
    }

    @Override
    public List<Sight> sights(OpenTask task, String author) {
        Promotion promotion = promotions.get(task.caseId());
        List<LedgerEntry> entries = ledger.of(task.caseId());
        List<Sight> sights = new ArrayList<>();
        add(sights, promotion, PromotionReader.CANDIDATE, promotion.personId(), author, entries);
        if (promotion.state().isShared()) {
            add(sights, promotion, PromotionReader.RECOMMENDER, promotion.recommenderId(), author, entries);
            add(sights, promotion, PromotionReader.DIRECTOR, promotion.directorId(), author, entries);
            if (PromotionReader.MEMBER.phases().contains(phases.of(promotion))) {
                sights.add(new Sight(
                        List.of(context.texts().text("casework.sight.committee")),
                        seen(promotion, PromotionReader.MEMBER, Entry.SYSTEM, entries)));
            }
        }
        return sights;
    }

    private void add(
            List<Sight> sights,
            Promotion promotion,
            PromotionReader reader,
            String person,
            String author,
            List<LedgerEntry> entries) {
        if (!person.equals(author)) {
            sights.add(new Sight(List.of(people.get(person).displayName()), seen(promotion, reader, person, entries)));
        }
    }

    private List<Seen> seen(Promotion promotion, PromotionReader reader, String person, List<LedgerEntry> entries) {
        Stream<Seen> documents = written.of(promotion, reader, person, entries, null).stream()
                .map(one -> new Seen(
                        one.document().fingerprint(), title(one.document().kind()), one.answers(), one.files()));
        Stream<Seen> notes = reader == PromotionReader.MEMBER ? notes(promotion.caseId()) : Stream.of();
        return Stream.concat(documents, Stream.concat(notes, committee(promotion, reader)))
                .toList();
    }

    private Stream<Seen> notes(String caseId) {
        return pages.notes(caseId).stream()
                .filter(note -> !CommitteeDocument.said(note).isBlank())
                .map(note -> new Seen(
                        note.fingerprint(),
                        title(note.kind()),
                        findings.note(title(note.kind()), CommitteeDocument.said(note)),
                        List.of()));
    }

    /** Members have it on the page of their committee. */
    private Stream<Seen> committee(Promotion promotion, PromotionReader reader) {
        PromotionDocument kind = PromotionDocument.COMMITTEE_FINDINGS;
        return reader == PromotionReader.MEMBER || kind.isOpenTo(reader, phases.of(promotion))
                ? reports.of(promotion).stream()
                        .map(found -> new Seen(found.toString(), title(kind.name()), findings.of(found), List.of()))
                : Stream.of();
    }

    private String title(String kind) {
        return context.texts().text("promotions.document." + kind);
    }
}
