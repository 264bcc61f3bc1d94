package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.history.fairness.CaseRight.Nature;
import org.evenhand.record.CaseChain;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Verdict.Outcome;

/** Makes a certificate out of a chain and nothing else. */
final class CertificateMaker {

    private static final String NOT_CONSIDERED = "notConsidered";

    private final CaseChain chain;
    private final Story story;
    private final CaseKind kind;

    private CertificateMaker(CaseChain chain, ZoneId zone) {
        this.chain = chain;
        story = new Story(chain.entries(), zone);
        kind = CaseKind.of(chain.entries());
    }

    /** @param today counts while time still runs in the case */
    static Certificate of(CaseChain chain, ZoneId zone, LocalDate today) {
        return new CertificateMaker(chain, zone).make(today);
    }

    private Certificate make(LocalDate today) {
        List<CertifiedRight> rights = rights(today);
        LedgerEntry last = story.last();
        boolean running = !story.isOver()
                || rights.stream().flatMap(right -> right.offers().stream()).anyMatch(offer -> offer.state()
                        .waitsForADay());
        LocalDate asOf = running ? today : story.dayOf(last);
        return new Certificate(
                last.caseId(),
                kind,
                original(),
                asOf,
                last.seq(),
                last.hash(),
                chain.verify().outcome() == Outcome.OK,
                rights,
                new Deviations(story).of(rights, asOf),
                Definitions.of(story.entries()));
    }

    private List<CertifiedRight> rights(LocalDate today) {
        Offers offers = new Offers(story, today);
        return CaseRight.of(kind).stream()
                .map(right -> right(right, offers.of(right)))
                .toList();
    }

    private CertifiedRight right(CaseRight right, List<Offer> offers) {
        return offers.isEmpty()
                ? none(right)
                : new CertifiedRight(right, offers.get(offers.size() - 1).state(), null, offers);
    }

    private CertifiedRight none(CaseRight right) {
        Map.Entry<State, String> why = why(right);
        return new CertifiedRight(right, why.getKey(), why.getValue(), List.of());
    }

    private Map.Entry<State, String> why(CaseRight right) {
        if (right.nature() == Nature.TOLD) {
            return Map.entry(State.NOT_APPLICABLE, "noEntry");
        }
        if (!isRecorded()) {
            return Map.entry(State.NOT_RECORDED, "older");
        }
        if (endedEarly().isPresent()) {
            return Map.entry(State.NOT_APPLICABLE, endedEarly().get());
        }
        if (!story.isOver()) {
            return Map.entry(State.NOT_YET, "notYet");
        }
        return right.isNeverLeftOut()
                ? Map.entry(State.NOT_OFFERED, "notOffered")
                : Map.entry(State.NOT_APPLICABLE, "noOccasion");
    }

    /** Windows are kept since a version of Evenhand; a case that is older holds none. */
    private boolean isRecorded() {
        return story.ofKind(Windows.OPENED).findAny().isPresent();
    }

    /** A case that ended by itself, or that was never considered, came to nothing more. */
    private Optional<String> endedEarly() {
        if (kind == CaseKind.PROMOTION && isDeclined()) {
            return Optional.of(NOT_CONSIDERED);
        }
        if (story.entries().stream().anyMatch(Story::isRefusal)) {
            return Optional.of("refused");
        }
        return List.of("reviewEnded", "promotionEnded", "promotionWithdrawn", "appealWithdrawn").stream()
                .filter(end -> story.ofKind(end).findAny().isPresent())
                .findFirst();
    }

    private boolean isDeclined() {
        return story.completed("declareIntent", 0, Long.MAX_VALUE).isPresent()
                && story.ofKind("considerationBegun").findAny().isEmpty();
    }

    private String original() {
        return story.entries().stream()
                .map(entry -> entry.facts().get("original"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }
}
