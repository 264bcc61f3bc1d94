@NullMarked
package org.evenhand.concerns;

import org.jspecify.annotations.NullMarked;
