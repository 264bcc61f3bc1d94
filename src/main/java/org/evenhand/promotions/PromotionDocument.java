package org.evenhand.promotions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.evenhand.committees.Committee;
import org.evenhand.referees.Letters;

/**
 * The kinds of documents a promotion consists of, each with the form it was written in, who reads it, and in which phases.
 * This table is the one place; pages and steps ask it, and {@link ReadingMatrix} shows it. Whoever wrote a document reads it
 * in any case. Source: processes.md, promotion.
 */
public enum PromotionDocument {
    /** Nobody but the candidate, ever: whoever judges could hold it against them. */
    PROMOTION_INTENT("declare-intent", EnumSet.of(PromotionReader.CANDIDATE)),
    DOSSIER("assemble-dossier", PromotionReader.everybody()),
    /** May count for or against nobody, so nobody who judges reads of it. */
    DOSSIER_EXTENSION("extend-dossier", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR)),
    /** Why somebody is not to be asked is between the candidate and who chooses. */
    REFEREE_SUGGESTION(
            "suggest-referees", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.RECOMMENDER, PromotionReader.HR)),
    /** The candidate does not learn who was asked. */
    REFEREES_CHOSEN("choose-referees", EnumSet.of(PromotionReader.RECOMMENDER, PromotionReader.HR)),
    LETTER_ANSWER("answer-invitation", Letters.PROCESS, EnumSet.of(PromotionReader.HR)),
    /** As it came: for whoever judges, once Library HR has looked at it. */
    REFEREE_LETTER(
            "write-letter",
            Letters.PROCESS,
            EnumSet.of(
                    PromotionReader.RECOMMENDER, PromotionReader.MEMBER, PromotionReader.DIRECTOR, PromotionReader.HR)),
    /** The same without what would show who wrote it. */
    REDACTED_LETTER("redact-letter", Letters.PROCESS, EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR)),
    LETTER_SET_ASIDE("redact-letter", Letters.PROCESS, EnumSet.of(PromotionReader.HR)),
    /** Letters that did not come count for or against nobody, and everybody reads that. */
    LETTER_SHORTFALL("decide-shortfall", PromotionReader.everybody()),
    /** Whether the chair agreed with it; a reason not to goes to Library HR and stays with the note. */
    SHORTFALL_CONSENT("agree-shortfall", PromotionReader.everybody()),
    /** That Library HR formed the committee, late. */
    COMMITTEE_CONFIRMED("form-committee", EnumSet.of(PromotionReader.HR)),
    RECOMMENDATION("recommend-promotion", PromotionReader.everybody()),
    /** Members read the candidate's answer to the recommendation with it. */
    FILE_CERTIFICATE(
            "certify-file",
            EnumSet.of(
                    PromotionReader.CANDIDATE, PromotionReader.MEMBER, PromotionReader.DIRECTOR, PromotionReader.HR)),
    /** What Library HR did about something the candidate missed; whoever reads the certificate reads it. */
    FILE_COMPLETED(
            "complete-file",
            EnumSet.of(
                    PromotionReader.CANDIDATE, PromotionReader.MEMBER, PromotionReader.DIRECTOR, PromotionReader.HR)),
    /** Part of the file once it is judged; before, its author, the candidate and Library HR read it. */
    LATE_MATERIAL("add-material", LateMaterial.PROCESS, PromotionReader.everybody()),
    MATERIAL_JUDGED("judge-material", LateMaterial.PROCESS, PromotionReader.everybody()),
    /** What the committee came to: outcome, counts, reasons, minority reports; its members have a page of their own. */
    COMMITTEE_FINDINGS("write-report", Committee.PROCESS, PromotionReader.withoutRecommender()),
    WEIGHING("weigh-recommendations", PromotionReader.withoutMembers()),
    CONFERENCE("hold-conference", PromotionReader.withoutMembers()),
    FILE_RESPONSE("respond-to-file", PromotionReader.withoutRecommender()),
    /** The candidate and the recommender read it once the candidate is told. */
    PROMOTION_DECISION("decide-promotion", PromotionReader.withoutMembers()),
    /** Carries the pay range. */
    PROMOTION_NOTICE("notify-candidate", PromotionReader.withoutRecommender()),
    /** Whoever recommended holds the feedback meeting. */
    PROMOTION_FOLLOW_UP(
            "follow-up", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.RECOMMENDER, PromotionReader.HR)),
    PROMOTION_WITHDRAWAL("withdraw-promotion", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR)),
    PROMOTION_ENDING("end-promotion", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR)),
    /** Why somebody else acts, a conflict of interest among it, is Library HR's alone to know. */
    PARTICIPANT_CHANGE("change-participant", EnumSet.of(PromotionReader.HR)),
    /** What the candidate says against a document; it stays with the record wherever that goes. */
    REBUTTAL("rebut-record", PromotionDocument.RECORD_REQUEST, PromotionReader.everybody());

    /** The process whose bundle holds the form of rebuttals. */
    private static final String RECORD_REQUEST = "recordRequest";

    private final String form;
    private final String process;
    private final Set<PromotionReader> readers;

    PromotionDocument(String form, Set<PromotionReader> readers) {
        this(form, Promotion.PROCESS, readers);
    }

    PromotionDocument(String form, String process, Set<PromotionReader> readers) {
        this.form = form;
        this.process = process;
        this.readers = readers;
    }

    /** Every kind by its name. */
    static Optional<PromotionDocument> named(String kind) {
        return Arrays.stream(values()).filter(one -> one.name().equals(kind)).findFirst();
    }

    /** Message key of its name. */
    public String key() {
        return "promotions.document." + this;
    }

    String form() {
        return form;
    }

    /** The process whose form it is. */
    String process() {
        return process;
    }

    /** Whether somebody reads it in that phase; whoever looks at an appeal reads what the director does. */
    public boolean isOpenTo(PromotionReader reader, PromotionPhase phase) {
        return isRead(reader) && reader.phases().contains(phase) && isThere(reader, phase) && !isSealedIn(phase);
    }

    /** Whether somebody reads what it said before everybody looked again: whoever read it then, in whatever phase. */
    public boolean isOpenAsItWasTo(PromotionReader reader, PromotionPhase phase) {
        return isRead(reader) && reader.phases().contains(phase);
    }

    private boolean isRead(PromotionReader reader) {
        return readers.contains(reader == PromotionReader.PANEL ? PromotionReader.DIRECTOR : reader);
    }

    /** What only comes to be for that reader later. */
    private boolean isThere(PromotionReader reader, PromotionPhase phase) {
        return switch (this) {
            case COMMITTEE_FINDINGS -> phase.compareTo(PromotionPhase.REVIEWED) >= 0;
            case PROMOTION_DECISION ->
                phase.compareTo(PromotionPhase.TOLD) >= 0
                        || reader == PromotionReader.DIRECTOR
                        || reader == PromotionReader.HR;
            default -> true;
        };
    }

    /** Whether it is sealed, from whoever wrote it too: letters, and what Library HR made of them, once all is broken off. */
    boolean isSealedIn(PromotionPhase phase) {
        return phase == PromotionPhase.BROKEN_OFF && process.equals(Letters.PROCESS);
    }

    /**
     * Whether it is sealed from those who judge when a conflict of interest of its writer comes out. A decision is not:
     * a conflict that comes out later is a matter for an appeal.
     */
    boolean isSealedInConflict() {
        return this == RECOMMENDATION || this == WEIGHING || this == CONFERENCE || this == REFEREES_CHOSEN;
    }
}
