package org.evenhand.promotions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of documents a promotion consists of, each with the form it was written in and who reads it. This table is the
 * one place; pages and steps ask it. Whoever wrote a document reads it in any case. Source: processes.md, promotion.
 */
public enum PromotionDocument {
    /** Nobody but the candidate, ever: whoever judges could hold it against them. */
    PROMOTION_INTENT("declare-intent", EnumSet.of(PromotionReader.CANDIDATE)),
    DOSSIER("assemble-dossier", everybody()),
    /** May count for or against nobody, so nobody who judges reads of it. */
    DOSSIER_EXTENSION("extend-dossier", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR)),
    RECOMMENDATION("recommend-promotion", everybody()),
    /** Members read the candidate's answer to the recommendation with it. */
    FILE_CERTIFICATE(
            "certify-file",
            EnumSet.of(
                    PromotionReader.CANDIDATE, PromotionReader.MEMBER, PromotionReader.DIRECTOR, PromotionReader.HR)),
    WEIGHING("weigh-recommendations", withoutMembers()),
    CONFERENCE("hold-conference", withoutMembers()),
    FILE_RESPONSE("respond-to-file", withoutRecommender()),
    /** The candidate and the recommender read it once the candidate is told. */
    PROMOTION_DECISION("decide-promotion", withoutMembers()),
    /** Carries the pay range. */
    PROMOTION_NOTICE("notify-candidate", withoutRecommender()),
    PROMOTION_FOLLOW_UP("follow-up", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR)),
    PROMOTION_WITHDRAWAL("withdraw-promotion", EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.HR));

    private final String form;
    private final Set<PromotionReader> readers;

    PromotionDocument(String form, Set<PromotionReader> readers) {
        this.form = form;
        this.readers = readers;
    }

    /** Every kind by its name. */
    static Optional<PromotionDocument> named(String kind) {
        return Arrays.stream(values()).filter(one -> one.name().equals(kind)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    String form() {
        return form;
    }

    /** Whether somebody reads it in that state of the case. */
    public boolean isOpenTo(PromotionReader reader, PromotionState state) {
        return readers.contains(reader) && (this != PROMOTION_DECISION || isTold(reader, state));
    }

    private static boolean isTold(PromotionReader reader, PromotionState state) {
        return state.isNotified() || reader == PromotionReader.DIRECTOR || reader == PromotionReader.HR;
    }

    private static Set<PromotionReader> everybody() {
        return EnumSet.complementOf(EnumSet.of(PromotionReader.NOBODY));
    }

    private static Set<PromotionReader> withoutMembers() {
        return EnumSet.of(
                PromotionReader.CANDIDATE, PromotionReader.RECOMMENDER, PromotionReader.DIRECTOR, PromotionReader.HR);
    }

    private static Set<PromotionReader> withoutRecommender() {
        return EnumSet.of(PromotionReader.CANDIDATE, PromotionReader.DIRECTOR, PromotionReader.HR);
    }
}
