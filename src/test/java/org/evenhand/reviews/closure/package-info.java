/** The library calendar changes while reviews are open, tried as policy sentences and on the pages. */
@NullMarked
package org.evenhand.reviews.closure;

import org.jspecify.annotations.NullMarked;
