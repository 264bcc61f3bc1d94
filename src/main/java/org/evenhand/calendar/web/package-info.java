/** Pages of the library calendar for Human Resources. */
@NullMarked
package org.evenhand.calendar.web;

import org.jspecify.annotations.NullMarked;
