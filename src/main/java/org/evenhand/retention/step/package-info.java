/** The step of {@code retention-run.bpmn}: the second person approves a deletion, or not. */
@NullMarked
package org.evenhand.retention.step;

import org.jspecify.annotations.NullMarked;
