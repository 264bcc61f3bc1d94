/** Review cycles: plan, launch in restartable batches, progress. Source: processes.md, review cycle. */
@NullMarked
package org.evenhand.cycles;

import org.jspecify.annotations.NullMarked;
