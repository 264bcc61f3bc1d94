/**
 * Time to promotion: people who come into view late, people who have not been promoted yet, and people who leave. Pure
 * functions. Source: equity.md, cohort audit.
 */
@NullMarked
package org.evenhand.equity.statistics.survival;

import org.jspecify.annotations.NullMarked;
