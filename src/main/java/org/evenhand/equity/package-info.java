/** Equity checkpoints of a case, blind to identity. Source: equity.md, case checkpoints. */
@NullMarked
package org.evenhand.equity;

import org.jspecify.annotations.NullMarked;
