@NullMarked
package org.evenhand.calendar;

import org.jspecify.annotations.NullMarked;
