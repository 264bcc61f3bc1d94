@NullMarked
package org.evenhand.history.difference;

import org.jspecify.annotations.NullMarked;
