/** The steps of a committee, one class each. */
@NullMarked
package org.evenhand.committees.step;

import org.jspecify.annotations.NullMarked;
