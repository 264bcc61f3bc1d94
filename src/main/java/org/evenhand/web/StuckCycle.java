package org.evenhand.web;

import java.util.Map;
import org.evenhand.board.Stuck;
import org.evenhand.cycles.ReviewCycle;

/**
 * A cycle in which something is stuck.
 *
 * @param reasons how many of its reviews, by reason, without the reasons that none has
 */
public record StuckCycle(ReviewCycle cycle, Map<Stuck, Long> reasons) {}
