@NullMarked
package org.evenhand.promotions;

import org.jspecify.annotations.NullMarked;
