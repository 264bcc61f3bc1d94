/**
 * Reads calendar files (iCalendar, RFC 5545) into days on which the library is closed. Refuses a file as a whole when
 * anything in it cannot be read, and never takes over more than was shown.
 */
@NullMarked
package org.evenhand.calendar.imports;

import org.jspecify.annotations.NullMarked;
