/** How a review ends without a rating, is opened again after filing, and is corrected. */
@org.jspecify.annotations.NullMarked
package org.evenhand.reviews.ending;
