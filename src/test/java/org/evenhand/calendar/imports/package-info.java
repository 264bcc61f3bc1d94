@NullMarked
package org.evenhand.calendar.imports;

import org.jspecify.annotations.NullMarked;
