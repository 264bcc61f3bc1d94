@NullMarked
package org.evenhand.cycles.plan;

import org.jspecify.annotations.NullMarked;
