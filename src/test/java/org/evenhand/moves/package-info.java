@NullMarked
package org.evenhand.moves;

import org.jspecify.annotations.NullMarked;
