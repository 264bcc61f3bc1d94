@NullMarked
package org.evenhand.history;

import org.jspecify.annotations.NullMarked;
