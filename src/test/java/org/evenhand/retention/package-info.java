@NullMarked
package org.evenhand.retention;

import org.jspecify.annotations.NullMarked;
