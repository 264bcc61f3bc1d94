@NullMarked
package org.evenhand.calendar.web;

import org.jspecify.annotations.NullMarked;
