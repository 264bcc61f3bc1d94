package org.evenhand.promotions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A part in a promotion that has ended.
 *
 * @param successorId person id of who had it next
 * @param since first day on which the successor acts
 * @param cause why, as a code
 * @param endedAt what was written before, and could be read, stays open to the person
 */
public record PastPromotionPart(
        String caseId,
        PromotionRole role,
        String personId,
        String successorId,
        LocalDate since,
        String cause,
        Instant endedAt) {}
