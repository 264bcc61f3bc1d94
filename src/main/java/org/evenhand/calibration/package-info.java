/**
 * Calibration: members give an independent view of each confirmed rating of a directorate, compare them in a session with
 * a criteria monitor, and each change has its criterion, evidence and reason. Refuses a monitor who rates there, shows
 * nobody the own review, forces no distribution. Source: processes.md, calibration.
 */
@NullMarked
package org.evenhand.calibration;

import org.jspecify.annotations.NullMarked;
