@NullMarked
package org.evenhand.committees;

import org.jspecify.annotations.NullMarked;
