@NullMarked
package org.evenhand.committees.ballot;

import org.jspecify.annotations.NullMarked;
