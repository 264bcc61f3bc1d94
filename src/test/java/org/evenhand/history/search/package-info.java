/** Searching over everything that happened. */
@NullMarked
package org.evenhand.history.search;

import org.jspecify.annotations.NullMarked;
