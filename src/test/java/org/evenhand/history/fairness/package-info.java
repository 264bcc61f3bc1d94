@NullMarked
package org.evenhand.history.fairness;

import org.jspecify.annotations.NullMarked;
