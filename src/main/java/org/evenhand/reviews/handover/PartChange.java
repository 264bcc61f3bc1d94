package org.evenhand.reviews.handover;

import java.time.LocalDate;
import org.evenhand.reviews.ReviewRole;

/**
 * Somebody else is to have a part in a review.
 *
 * @param toPerson person id
 * @param since first day on which the person acts; not in the future
 * @param reason prose, for Library HR alone
 */
public record PartChange(ReviewRole role, String toPerson, LocalDate since, ChangeCause cause, String reason) {}
