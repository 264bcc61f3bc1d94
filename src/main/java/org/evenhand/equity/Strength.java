package org.evenhand.equity;

/** How strongly a finding binds its author. Source: equity.md, strengths. */
public enum Strength {
    /** The text must change, or a second person waives the rule. */
    HARD,
    /** The text changes, or a written reason is given. */
    REASON,
    /** A question to the writer, who answers or dismisses it. */
    ADVICE
}
