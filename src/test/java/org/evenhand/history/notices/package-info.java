@NullMarked
package org.evenhand.history.notices;

import org.jspecify.annotations.NullMarked;
