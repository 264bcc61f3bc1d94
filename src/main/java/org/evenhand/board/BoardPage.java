package org.evenhand.board;

import java.util.List;
import org.evenhand.history.CaseCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list behind a number of the board.
 *
 * @param next where the next page begins, or null when there is none
 */
public record BoardPage(BoardFilter filter, List<BoardLine> lines, @Nullable CaseCursor next) {}
