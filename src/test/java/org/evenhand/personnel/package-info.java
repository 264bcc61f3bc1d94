@NullMarked
package org.evenhand.personnel;

import org.jspecify.annotations.NullMarked;
