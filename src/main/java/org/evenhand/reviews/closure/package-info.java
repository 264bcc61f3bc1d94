/**
 * Open deadlines follow the library calendar: whoever loses a business day by a closure has it back at the end. Refuses
 * to make anything due earlier. Source: processes.md, durations are business days; mission.md, guarantee 2.
 */
@NullMarked
package org.evenhand.reviews.closure;

import org.jspecify.annotations.NullMarked;
