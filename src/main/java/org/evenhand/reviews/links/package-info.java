/** Two reviews of one person that belong together, such as probation and annual review in the same year. */
@org.jspecify.annotations.NullMarked
package org.evenhand.reviews.links;
