package org.evenhand.history.difference;

import java.util.List;

/**
 * One question in two versions.
 *
 * @param about the question, with the row and the heading under which it stands
 */
public record AnswerDifference(String about, List<Piece> pieces) {

    public AnswerDifference {
        pieces = List.copyOf(pieces);
    }
}
