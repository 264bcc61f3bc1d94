/**
 * Two versions of a document of any case beside each other, as whoever looks reads each of them. Refuses what one of the two
 * pages would refuse. Source: issue 6, item 2; decision 129.
 */
@NullMarked
package org.evenhand.history.versions;

import org.jspecify.annotations.NullMarked;
