/**
 * What an absence does to the review of whoever is away: it pauses, and its dates move by the business days missed. Shows
 * nobody but Human Resources that somebody was away, and nobody else why. Source: processes.md, leave of absence.
 */
@NullMarked
package org.evenhand.reviews.absence;

import org.jspecify.annotations.NullMarked;
