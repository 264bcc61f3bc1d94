@NullMarked
package org.evenhand.committees.pool;

import org.jspecify.annotations.NullMarked;
