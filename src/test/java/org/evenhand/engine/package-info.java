/** The engine adapter against the real engine, on both databases. */
@NullMarked
package org.evenhand.engine;

import org.jspecify.annotations.NullMarked;
