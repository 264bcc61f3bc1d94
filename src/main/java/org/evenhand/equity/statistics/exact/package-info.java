/** Exact tests of two-by-two tables and the distributions behind them; sound for groups of one and of a million. Source: equity.md, cohort audit. */
@NullMarked
package org.evenhand.equity.statistics.exact;

import org.jspecify.annotations.NullMarked;
