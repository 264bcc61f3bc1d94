/** How a cycle went, in numbers that name nobody: waiting, send-backs, windows, lateness. Source: processes.md, review cycle 9. */
@NullMarked
package org.evenhand.metrics;

import org.jspecify.annotations.NullMarked;
