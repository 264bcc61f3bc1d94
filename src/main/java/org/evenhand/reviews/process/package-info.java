/** What the annual review's diagram calls: deadlines, sharing the draft, reminders, filing. */
@NullMarked
package org.evenhand.reviews.process;

import org.jspecify.annotations.NullMarked;
