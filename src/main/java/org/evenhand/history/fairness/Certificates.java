package org.evenhand.history.fairness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.evenhand.history.SeenCase;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenCases;
import org.evenhand.people.Actor;
import org.evenhand.record.CaseChain;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Receipts;
import org.evenhand.record.SealedEntry;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates for Library HR and the person a case is about. That one was made, and who read it, stands in the ledger: once
 * for each fingerprint, and once for each person and day.
 */
@Service
public class Certificates {

    static final String MADE = "certificateMade";
    static final String READ = "certificateRead";

    private static final String FINGERPRINT = "fingerprint";

    private final SeenCases cases;
    private final Ledger ledger;
    private final Receipts receipts;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Certificates(SeenCases cases, Ledger ledger, Receipts receipts, LibraryCalendar calendar, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.receipts = receipts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A certificate as somebody was given it.
     *
     * @param subject of the case
     * @param sealed where its last entry was sealed; null when it is not yet
     */
    public record Given(
            Certificate certificate,
            SeenCase subject,
            @Nullable SealedEntry sealed,
            @Nullable Instant contentDeletedAt) {}

    /**
     * Made anew from the ledger.
     *
     * @throws org.evenhand.shared.Refusal MISSING when there is no such case, or none for this person; NOT_ALLOWED for
     *     whoever has another part in it
     */
    @Transactional
    public Given of(String caseId, Actor actor) {
        SeenCase subject = cases.open(caseId, actor);
        if (subject.is(Eye.OTHER)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "fairness.refused.notYours");
        }
        CaseChain chain = ledger.chain(caseId);
        Certificate certificate = CertificateMaker.of(chain, calendar.zone(), today());
        keep(certificate, chain, actor);
        return new Given(certificate, subject, sealed(certificate, chain).orElse(null), chain.contentDeletedAt());
    }

    private Optional<SealedEntry> sealed(Certificate certificate, CaseChain chain) {
        return chain.entries().stream()
                .filter(entry -> entry.seq() == certificate.lastEntry())
                .findFirst()
                .flatMap(receipts::sealed);
    }

    private void keep(Certificate certificate, CaseChain chain, Actor actor) {
        String fingerprint = certificate.fingerprint();
        boolean made = chain.entries().stream().anyMatch(entry -> is(entry, MADE, fingerprint));
        boolean read = chain.entries().stream()
                .filter(entry -> is(entry, READ, fingerprint) || is(entry, MADE, fingerprint))
                .anyMatch(entry -> entry.actor().equals(actor.personId())
                        && calendar.dateOf(entry.at()).equals(today()));
        if (!made || !read) {
            ledger.append(
                    certificate.caseId(),
                    Entry.by(actor, made ? READ : MADE, Map.of(FINGERPRINT, fingerprint, "lastEntry", (int)
                            certificate.lastEntry())));
        }
    }

    private static boolean is(LedgerEntry entry, String kind, String fingerprint) {
        return entry.kind().equals(kind) && fingerprint.equals(entry.facts().get(FINGERPRINT));
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
