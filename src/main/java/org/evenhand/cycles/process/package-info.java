/** What the reviewCycle process calls. */
@NullMarked
package org.evenhand.cycles.process;

import org.jspecify.annotations.NullMarked;
