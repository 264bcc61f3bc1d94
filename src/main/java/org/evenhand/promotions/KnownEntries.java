package org.evenhand.promotions;

import java.util.List;
import java.util.Set;
import org.evenhand.committees.Committee;
import org.evenhand.people.Actor;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.evenhand.referees.Letters;

/** What somebody may know of the ledger of a promotion. */
final class KnownEntries {

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
            Looks.VIEWED,
            "recordEntryTold");
    /** What everybody with a part may know of the committee; the rest is its members' and Library HR's. */
    private static final Set<String> KNOWN_OF_COMMITTEE =
            Set.of("committeeFormed", "committeeVotesRevealed", "committeeClosed");

    private static final Set<String> ABOUT_REFEREES =
            Set.of("letterAskedFor", "letterNotComing", "refereeRevoked", "refereesAdded", "refereesRead");

    private KnownEntries() {}

    /** For everybody but the candidate a case begins when it is considered, whatever was said before. */
    static List<LedgerEntry> of(List<LedgerEntry> entries, PromotionReader reader, Actor actor) {
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
