/** The steps of an annual review, one class each: what its form shows, which rules hold, where the review goes next. */
@NullMarked
package org.evenhand.reviews.step;

import org.jspecify.annotations.NullMarked;
