/**
 * The cohort audit's statistics as pure functions: no Spring, no database, no clock, no person. Here are the values all of
 * them share; {@code exact} has the distributions and exact tests, {@code twobytwo} compares one group with its reference,
 * {@code stratified} does so within strata. A number that does not exist is an {@link Estimate} with its reason, never NaN or
 * infinite. Words: "disparity", never "bias". Source: equity.md, cohort audit.
 */
@NullMarked
package org.evenhand.equity.statistics;

import org.jspecify.annotations.NullMarked;
