@NullMarked
package org.evenhand.history.paths;

import org.jspecify.annotations.NullMarked;
