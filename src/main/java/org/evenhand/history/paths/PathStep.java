package org.evenhand.history.paths;

import org.evenhand.engine.WayStep;
import org.jspecify.annotations.Nullable;

/**
 * One time that a case stood at a step.
 *
 * @param waited minutes from the end of the step before; null for the first
 * @param cause why the case came back to it; null when it did not
 */
record PathStep(WayStep way, @Nullable Long waited, @Nullable Cause cause) {}
