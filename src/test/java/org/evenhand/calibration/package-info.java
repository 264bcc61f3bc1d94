@NullMarked
package org.evenhand.calibration;

import org.jspecify.annotations.NullMarked;
