package org.evenhand.reviews;

import java.util.Collection;
import java.util.Set;

/** Which reviews wait for a calibration session; told by the capability that holds them. */
public interface CalibrationWaits {

    /** Those of the cases that wait, in one query for each thousand of them. */
    Set<String> among(Collection<String> caseIds);
}
