package org.evenhand.scenarios;

import org.jspecify.annotations.Nullable;

/**
 * A step whose sender was told that it arrived.
 *
 * @param onBehalfOf person id of whoever had the step, when somebody else did it for them
 */
record Acknowledged(String caseId, String step, String person, @Nullable String onBehalfOf) {}
