@NullMarked
package org.evenhand.cycles;

import org.jspecify.annotations.NullMarked;
