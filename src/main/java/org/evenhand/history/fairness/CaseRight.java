package org.evenhand.history.fairness;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the rights of whoever a case is about: the kind of case, the entry of the ledger or the step that offers
 * it, and how its keeping shows. How long each is stands in {@code deadlines.dmn} of the case's own deployment, except where
 * a constant says it. The source of each rule is the message {@code fairness.source.<name>}.
 */
public enum CaseRight {
    CRITERIA(CaseKind.REVIEW, Nature.WINDOW, "annualReview", "confirmPosition"),
    SELF_REVIEW(CaseKind.REVIEW, Nature.WINDOW, "annualReview", "writeSelfReview"),
    /** Only when the self-review was not written in time, and until the conversation. */
    LATE_SELF_REVIEW(CaseKind.REVIEW, Nature.WINDOW, "annualReview", "attachSelfReview", "holdConversation"),
    /** So many business days with the draft before the conversation. */
    DRAFT(CaseKind.REVIEW, Nature.BEFORE, "annualReview", Windows.DRAFT, "holdConversation"),
    CONVERSATION(CaseKind.REVIEW, Nature.WINDOW, "annualReview", "confirmConversation"),
    STATEMENT(CaseKind.REVIEW, Nature.WINDOW, "annualReview", "receiveReview"),
    /** Told of a negative entry within ten calendar days (c.149 §52C). */
    NEGATIVE_ENTRY(CaseKind.REVIEW, Nature.TOLD, "annualReview", "recordEntryTold"),
    REVIEW_RECONSIDERATION(CaseKind.REVIEW, Nature.APART, "annualReview", Windows.APPEAL),
    REVIEW_APPEAL(CaseKind.REVIEW, Nature.APART, "annualReview", Windows.APPEAL),

    INTENT(CaseKind.PROMOTION, Nature.WINDOW, "promotionCase", "declareIntent"),
    DOSSIER(CaseKind.PROMOTION, Nature.WINDOW, "promotionCase", "assembleDossier"),
    /** Once, while the dossier is open. */
    DOSSIER_EXTENSION(CaseKind.PROMOTION, Nature.ACT, "promotionCase", "assembleDossier", "dossierExtended"),
    REFEREES(CaseKind.PROMOTION, Nature.WINDOW, "promotionCase", "suggestReferees"),
    COMMITTEE_CHALLENGE(CaseKind.PROMOTION, Nature.WINDOW, "committeeReview", "challengeCommittee"),
    FILE_BEFORE_COMMITTEE(CaseKind.PROMOTION, Nature.WINDOW, "promotionCase", "certifyFile"),
    FILE_AND_RESPONSE(CaseKind.PROMOTION, Nature.WINDOW, "promotionCase", "respond"),
    DECISION_NOTICE(CaseKind.PROMOTION, Nature.OWED, "promotionCase", "notifyCandidate"),
    PROMOTION_RECONSIDERATION(CaseKind.PROMOTION, Nature.APART, "promotionCase", Windows.APPEAL),
    PROMOTION_APPEAL(CaseKind.PROMOTION, Nature.APART, "promotionCase", Windows.APPEAL),

    RECONSIDERED(CaseKind.RECONSIDERATION, Nature.OWED, "appeal", "reconsiderDecision"),

    INTAKE(CaseKind.APPEAL, Nature.OWED, "appeal", "checkAppeal"),
    /** Only when Library HR asks for something that is missing. */
    COMPLETION(CaseKind.APPEAL, Nature.WINDOW, "appeal", "completeAppeal"),
    REPLY(CaseKind.APPEAL, Nature.WINDOW, "appeal", "replyToReasons"),
    PANEL_MEMBER(CaseKind.APPEAL, Nature.WINDOW, "appeal", "namePanelMember"),
    PANEL_CHALLENGE(CaseKind.APPEAL, Nature.WINDOW, "appeal", "challengePanel"),
    HEARING(CaseKind.APPEAL, Nature.OWED, "appeal", "holdHearings"),
    PANEL_DECISION(CaseKind.APPEAL, Nature.OWED, "appeal", "decideAppeal");

    /** How the keeping of a right shows. */
    enum Nature {
        /** A step of the person, which they can do until a day. */
        WINDOW,
        /** Time that has to pass before a step of somebody else. */
        BEFORE,
        /** A step of the institution that is owed by a day. */
        OWED,
        /** That the person was told of something, within so many days. */
        TOLD,
        /** Something the person can do while a step is open. */
        ACT,
        /** Offered here; whether it was used stands in the history of another case. */
        APART
    }

    private final CaseKind kind;
    private final Nature nature;
    private final String process;
    private final String step;
    private final @Nullable String until;

    CaseRight(CaseKind kind, Nature nature, String process, String step) {
        this(kind, nature, process, step, null);
    }

    CaseRight(CaseKind kind, Nature nature, String process, String step, @Nullable String until) {
        this.kind = kind;
        this.nature = nature;
        this.process = process;
        this.step = step;
        this.until = until;
    }

    /** In the order in which a case comes to them. */
    static List<CaseRight> of(CaseKind kind) {
        return Stream.of(values()).filter(right -> right.kind == kind).toList();
    }

    /** Whether the opening of that step of that process offers something to the person, or is owed to them. */
    static boolean isOfferedBy(String process, String step) {
        return Stream.of(values()).anyMatch(right -> right.process.equals(process) && right.step.equals(step));
    }

    CaseKind kind() {
        return kind;
    }

    Nature nature() {
        return nature;
    }

    /** The step that offers it, or the name under which its window is kept. */
    String step() {
        return step;
    }

    /** The step that ends it, or the entry that uses it; null when only its day does. */
    @Nullable
    String until() {
        return until;
    }

    /** Whether a case that is over cannot have done without it. */
    boolean isNeverLeftOut() {
        return switch (this) {
            case CRITERIA, SELF_REVIEW, DRAFT, CONVERSATION, STATEMENT, REVIEW_RECONSIDERATION, REVIEW_APPEAL -> true;
            case DOSSIER, FILE_BEFORE_COMMITTEE, FILE_AND_RESPONSE, DECISION_NOTICE -> true;
            case PROMOTION_RECONSIDERATION, PROMOTION_APPEAL, INTAKE, RECONSIDERED -> true;
            case COMMITTEE_CHALLENGE, PANEL_MEMBER, PANEL_CHALLENGE, REPLY, HEARING, PANEL_DECISION -> true;
            case LATE_SELF_REVIEW, NEGATIVE_ENTRY, INTENT, DOSSIER_EXTENSION, REFEREES, COMPLETION -> false;
        };
    }
}
