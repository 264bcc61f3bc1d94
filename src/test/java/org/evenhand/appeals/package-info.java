@NullMarked
package org.evenhand.appeals;

import org.jspecify.annotations.NullMarked;
