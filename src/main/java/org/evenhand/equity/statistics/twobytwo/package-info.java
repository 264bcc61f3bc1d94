/** One group against its reference at one stage: rates, ratio, difference, tests, and the state they add up to. Source: equity.md, cohort audit. */
@NullMarked
package org.evenhand.equity.statistics.twobytwo;

import org.jspecify.annotations.NullMarked;
