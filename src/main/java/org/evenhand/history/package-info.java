/** What happened in a case, for those who may see it: timeline, diagram, text. Only reads. */
@NullMarked
package org.evenhand.history;

import org.jspecify.annotations.NullMarked;
