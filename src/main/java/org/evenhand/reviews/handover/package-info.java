/**
 * Who acts in a review, and changes of it: hand-over, acting managers, conflicts of interest. Refuses whoever would judge
 * themselves or hold two parts, and loses nothing that anybody wrote. Source: processes.md, what really happens.
 */
@NullMarked
package org.evenhand.reviews.handover;

import org.jspecify.annotations.NullMarked;
