/** Pages about reviews: one's own, and those of one's people. */
@NullMarked
package org.evenhand.reviews.web;

import org.jspecify.annotations.NullMarked;
