package org.evenhand.reviews.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An absence as Human Resources records it.
 *
 * @param lastDay the last day away, or null while nobody knows
 * @param reason why, in words that Human Resources alone reads
 */
public record NewAbsence(String personId, LocalDate firstDay, @Nullable LocalDate lastDay, String reason) {}
