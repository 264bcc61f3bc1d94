/**
 * A cohort's groups compared with the reference, and the report of it as text and as JSON. Refuses to suppress anything: it
 * is the exact tier, and says so. Source: equity.md, offline use.
 */
@NullMarked
package org.evenhand.equity.analysis;

import org.jspecify.annotations.NullMarked;
