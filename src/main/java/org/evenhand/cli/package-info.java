/** Offline tools that start without Spring. */
@NullMarked
package org.evenhand.cli;

import org.jspecify.annotations.NullMarked;
