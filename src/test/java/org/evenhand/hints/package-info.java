@NullMarked
package org.evenhand.hints;

import org.jspecify.annotations.NullMarked;
