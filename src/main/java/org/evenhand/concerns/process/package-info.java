/** What {@code fairness-concern.bpmn} calls: another contact, holding and releasing the case, and whom lateness is told. */
@NullMarked
package org.evenhand.concerns.process;

import org.jspecify.annotations.NullMarked;
