/** Equity checkpoints of a case, blind to identity; the types by which cohort audits are told outcomes. Source: equity.md. */
@NullMarked
package org.evenhand.equity;

import org.jspecify.annotations.NullMarked;
