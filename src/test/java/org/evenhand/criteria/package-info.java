@NullMarked
package org.evenhand.criteria;

import org.jspecify.annotations.NullMarked;
