package org.evenhand.forms;

/** The ways to choose among options. */
enum Choices {
    RADIO(false),
    SELECT(false),
    CHECKLIST(true),
    TAGLIST(true);

    private final boolean several;

    Choices(boolean several) {
        this.several = several;
    }

    /** Whether more than one option can be chosen; the value is then a list. */
    boolean several() {
        return several;
    }
}
