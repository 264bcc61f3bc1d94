/** The steps of {@code fairness-concern.bpmn}: triage, and settling a concern because of which a case waits. */
@NullMarked
package org.evenhand.concerns.step;

import org.jspecify.annotations.NullMarked;
