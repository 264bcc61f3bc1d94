/** The same comparison within strata and pooled over them, with the crude one beside it. Source: equity.md, cohort audit. */
@NullMarked
package org.evenhand.equity.statistics.stratified;

import org.jspecify.annotations.NullMarked;
