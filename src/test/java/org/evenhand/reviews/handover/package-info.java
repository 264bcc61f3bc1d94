/** Who acts in a review, tried as policy sentences. */
@NullMarked
package org.evenhand.reviews.handover;

import org.jspecify.annotations.NullMarked;
