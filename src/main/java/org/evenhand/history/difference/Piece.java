package org.evenhand.history.difference;

/** Words that stand together in both versions, or in one of them. */
public record Piece(Kind kind, String text) {

    /** In which versions it stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
