@NullMarked
package org.evenhand.history.sight;

import org.jspecify.annotations.NullMarked;
