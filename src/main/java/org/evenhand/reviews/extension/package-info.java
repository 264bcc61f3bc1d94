/** More time for an open step, with a reason. Refuses to take time away. Source: processes.md, deadlines; mission.md, guarantee 2. */
@NullMarked
package org.evenhand.reviews.extension;

import org.jspecify.annotations.NullMarked;
