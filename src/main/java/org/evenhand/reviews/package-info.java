/** One person's performance review, from confirmation of the position to the filed record. Source: processes.md, annual review. */
@NullMarked
package org.evenhand.reviews;

import org.jspecify.annotations.NullMarked;
