package org.evenhand.board;

/** What can be done for many at once; its words are the messages {@code board.bulk.<name>}. */
public enum BulkKind {
    /** Items are people. */
    REMIND,
    /** Items are reviews. */
    EXTEND,
    /** Items are people who have joined since the launch. */
    OPEN,
    /** Items are reviews: they follow a new version of their criteria. */
    CRITERIA;

    public boolean isAboutPeople() {
        return this == REMIND || this == OPEN;
    }
}
