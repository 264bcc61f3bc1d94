/** The steps of a calibration session, one class each. */
@NullMarked
package org.evenhand.calibration.step;

import org.jspecify.annotations.NullMarked;
