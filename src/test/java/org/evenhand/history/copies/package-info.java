@NullMarked
package org.evenhand.history.copies;

import org.jspecify.annotations.NullMarked;
