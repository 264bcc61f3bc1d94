package org.evenhand.appeals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of documents an appeal consists of, each with the form it was written in and who reads it. This table is the
 * one place; pages and steps ask it. Whoever wrote a document reads it in any case. Source: processes.md, appeal.
 */
public enum AppealDocument {
    RECONSIDERATION_REQUEST("ask-reconsideration", withoutPanel()),
    RECONSIDERATION_ANSWER("reconsider-decision", withoutPanel()),
    APPEAL_STATEMENT("file-appeal", everybody()),
    /** What is said of discrimination: for the panel and Library HR, who is the contact for it, alone. */
    APPEAL_IN_CONFIDENCE("file-appeal", withoutDecider()),
    APPEAL_INTAKE("check-appeal", EnumSet.of(AppealReader.STAFF, AppealReader.HR)),
    APPEAL_ADDITION("complete-appeal", everybody()),
    DECIDERS_REASONS("state-reasons", everybody()),
    APPEAL_REPLY("reply-to-reasons", withoutDecider()),
    PANEL_CHOICE("name-panel-member", EnumSet.of(AppealReader.STAFF, AppealReader.HR)),
    PANEL_NAMED("name-panel", EnumSet.of(AppealReader.STAFF, AppealReader.HR)),
    /** Why somebody cannot sit is between them and Library HR. */
    PANEL_ACCEPTANCE("accept-panel-seat", EnumSet.of(AppealReader.HR)),
    PANEL_CHALLENGE("challenge-panel", EnumSet.of(AppealReader.STAFF, AppealReader.HR)),
    CHALLENGE_SETTLED("settle-panel-challenge", EnumSet.of(AppealReader.STAFF, AppealReader.HR)),
    PANEL_LEFT("leave-panel", EnumSet.of(AppealReader.HR)),
    HEARINGS("hold-hearings", EnumSet.of(AppealReader.PANEL, AppealReader.HR)),
    /** Sealed until all are written; Library HR reads them once the panel has decided. */
    PANEL_VIEW("write-panel-view", EnumSet.of(AppealReader.PANEL, AppealReader.HR)),
    APPEAL_DECISION("decide-appeal", everybody()),
    APPEAL_DECISION_IN_CONFIDENCE("decide-appeal", withoutDecider()),
    APPEAL_WITHDRAWAL("withdraw-appeal", EnumSet.of(AppealReader.STAFF, AppealReader.HR)),
    /** What the employee says against a document; it stays with the record wherever that goes. */
    REBUTTAL("rebut-record", "recordRequest", withoutPanel());

    private final String form;
    private final String process;
    private final Set<AppealReader> readers;

    AppealDocument(String form, Set<AppealReader> readers) {
        this(form, Appeal.PROCESS, readers);
    }

    /** @param process in whose bundle the form is */
    AppealDocument(String form, String process, Set<AppealReader> readers) {
        this.form = form;
        this.process = process;
        this.readers = readers;
    }

    static Optional<AppealDocument> named(String kind) {
        return Arrays.stream(values()).filter(one -> one.name().equals(kind)).findFirst();
    }

    String form() {
        return form;
    }

    String process() {
        return process;
    }

    /** Whether somebody reads it in that state of the appeal. */
    public boolean isOpenTo(AppealReader reader, AppealState state) {
        return readers.contains(reader)
                && (this != PANEL_VIEW || state.isDecided())
                && (reader != AppealReader.PANEL || state == AppealState.HEARING || this == APPEAL_DECISION);
    }

    private static Set<AppealReader> everybody() {
        return EnumSet.of(AppealReader.STAFF, AppealReader.DECIDER, AppealReader.PANEL, AppealReader.HR);
    }

    private static Set<AppealReader> withoutPanel() {
        return EnumSet.of(AppealReader.STAFF, AppealReader.DECIDER, AppealReader.HR);
    }

    private static Set<AppealReader> withoutDecider() {
        return EnumSet.of(AppealReader.STAFF, AppealReader.PANEL, AppealReader.HR);
    }

    /** Whether a further one takes the place of the one before, and does not stand beside it. */
    boolean isRewritten() {
        return switch (this) {
            case PANEL_ACCEPTANCE, PANEL_LEFT, PANEL_VIEW, PANEL_CHALLENGE, CHALLENGE_SETTLED, REBUTTAL -> false;
            default -> true;
        };
    }
}
