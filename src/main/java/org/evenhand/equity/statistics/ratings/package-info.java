/**
 * Ratings of two groups: how often one of the first is rated higher than one of the second, and a permutation test of
 * it within strata. Ratings are nearly all ties, so that no normal approximation is offered. Pure functions. Source:
 * equity.md, cohort audit.
 */
@NullMarked
package org.evenhand.equity.statistics.ratings;

import org.jspecify.annotations.NullMarked;
