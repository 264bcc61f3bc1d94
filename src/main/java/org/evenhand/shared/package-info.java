/** Ids, refusals and the library calendar. Knows nothing of Spring or of any capability. */
@NullMarked
package org.evenhand.shared;

import org.jspecify.annotations.NullMarked;
