/**
 * Many groups and many tests at once: adjusted p-values, and rates drawn together to decide where to look first. Pure
 * functions. Refuses to decide anything about a person. Source: equity.md, cohort audit.
 */
@NullMarked
package org.evenhand.equity.statistics.families;

import org.jspecify.annotations.NullMarked;
