package org.evenhand.notifications;

/** What a notice is about; its words are the messages {@code notifications.<word>.…}. */
public enum NoticeKind {
    TASK_OPENED("opened", Link.TASK),
    TASK_HANDED_OVER("handedOver", Link.TASK),
    /** The process of a case has a newer version, in which the step is another. */
    STEP_CHANGED("stepChanged", Link.TASK),
    REMINDER("reminder", Link.TASK),
    /** Goes to the next level, who cannot open the task itself. */
    LATE("late", Link.CASE),
    /** The same to who stands above whoever is late, and may not know what it is about. */
    LATE_OF_REPORT("lateOfReport", Link.LATE),
    DEADLINE_EXTENDED("extended", Link.CASE),
    /** The library calendar has changed: to whoever has the step, and to others concerned, who cannot open it. */
    DEADLINE_MOVED("moved", Link.TASK),
    DEADLINE_MOVED_OF_OTHER("movedOfOther", Link.CASE),
    /** The same for all of a person's steps together, for whoever gets no digest; it is put together when it is sent. */
    DEADLINES_MOVED("allMoved", Link.HOME),
    REVIEW_PAUSED("paused", Link.CASE),
    REVIEW_RESUMED("resumed", Link.TASK),
    DRAFT_SHARED("draftShared", Link.CASE),
    REVIEW_FILED("filed", Link.CASE),
    PEER_INPUT_SHOWN("peerInputShown", Link.CASE),
    PEER_INPUT_TOO_FEW("peerInputTooFew", Link.CASE),
    /** To who acts in a review from now on, who did before, and the employee. */
    PART_GIVEN("partGiven", Link.CASE),
    PART_ENDED("partEnded", Link.CASE),
    PARTICIPANT_CHANGED("participantChanged", Link.CASE),
    /** To Library HR: nobody in the reporting line may have the part. */
    PART_VACANT("partVacant", Link.CASE),
    /** To who led a cycle until somebody else took it over. */
    CYCLE_TAKEN_OVER("takenOver", Link.CYCLE),
    /** Outside the steps: ended early, opened again, corrected. */
    REVIEW_CHANGED("changed", Link.CASE),
    /** That there is an entry in the person's record, and nothing of what it says. */
    RECORD_ENTRY("recordEntry", Link.RECORD),
    /** To Library HR: somebody has to be told of an entry by hand, soon or at last. */
    RECORD_ENTRY_UNTOLD("recordEntryUntold", Link.RECORD_CLOCKS),
    RECORD_ENTRY_OVERDUE("recordEntryOverdue", Link.RECORD_CLOCKS),
    /** Their record, which they have asked for, is open to them. */
    RECORD_OPEN("recordOpen", Link.OWN_RECORD),
    /** To whoever raised a concern: it is answered. To its contact: something was added. Neither says about what. */
    CONCERN_ANSWERED("concernAnswered", Link.CONCERNS),
    CONCERN_ADDED("concernAdded", Link.CONCERNS),
    /** To others who could be its contact: the present one is late. */
    CONCERN_LATE("concernLate", Link.CONCERNS),
    /** To the candidate: the decision on a promotion is open to them. */
    PROMOTION_DECIDED("promotionDecided", Link.PROMOTION),
    /** To Library HR: the candidate says that something in the file is missing or wrong. */
    PROMOTION_FILE_DISPUTED("fileDisputed", Link.PROMOTION),
    /** To everybody with a part: a decided promotion is open again. */
    PROMOTION_REOPENED("promotionReopened", Link.PROMOTION),
    /** To both sides: a reconsideration is answered, or the panel has decided. */
    APPEAL_CLOSED("appealClosed", Link.APPEAL),
    /** To a referee, who has no account: each carries a link that opens their one step. */
    LETTER_ASKED("letterAsked", Link.LETTER),
    LETTER_ACCEPTED("letterAccepted", Link.LETTER),
    LETTER_REMINDER("letterReminder", Link.LETTER),
    LETTER_RECEIVED("letterReceived", Link.LETTER_THANKS),
    LETTER_NOT_NEEDED("letterNotNeeded", Link.LETTER_THANKS),
    /** To the owner of a finding about a cycle. */
    FINDING_DUE("findingDue", Link.FINDINGS),
    FINDING_LATE("findingLate", Link.FINDINGS),
    /** To Library HR, once a week: the last seal, so that it is known outside of the application. */
    SEALED("sealed", Link.SEALS),
    /** What waits for a person, once a week; it is put together when it is sent. */
    DIGEST("digest", Link.HOME),
    PASSWORD_LINK("passwordLink", Link.PASSWORD),
    PASSWORD_CHANGED("passwordChanged", Link.SIGN_IN);

    /** Where the link in the mail leads. */
    enum Link {
        TASK,
        CASE,
        CYCLE,
        PROMOTION,
        APPEAL,
        LETTER,
        LETTER_THANKS,
        LATE,
        RECORD,
        RECORD_CLOCKS,
        OWN_RECORD,
        CONCERNS,
        FINDINGS,
        SEALS,
        HOME,
        PASSWORD,
        SIGN_IN
    }

    private final String word;
    private final Link link;

    NoticeKind(String word, Link link) {
        this.word = word;
        this.link = link;
    }

    /** Message key of one of this kind's texts. */
    public String key(String part) {
        return "notifications." + word + "." + part;
    }

    Link link() {
        return link;
    }

    /** Whether it makes no sense any more once the task is done. */
    boolean isAboutAnOpenTask() {
        return this == LATE || this == LATE_OF_REPORT || this == DEADLINE_MOVED_OF_OTHER || isForTheHolder();
    }

    /** Whether it makes no sense any more once somebody else has the task. */
    boolean isForTheHolder() {
        return link == Link.TASK || link == Link.LETTER;
    }

    /** Whether it tells of steps that its reader has, so that who gets it is who was asked. */
    public boolean isAboutOnesOwnSteps() {
        return link == Link.TASK || link == Link.HOME;
    }

    /** Whether it goes to somebody who has no account. */
    boolean isForReferee() {
        return link == Link.LETTER || link == Link.LETTER_THANKS;
    }

    boolean isAboutTheAccount() {
        return this == PASSWORD_LINK || this == PASSWORD_CHANGED;
    }
}
