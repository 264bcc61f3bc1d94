/** What {@code retention-run.bpmn} calls: deleting the next cases. */
@NullMarked
package org.evenhand.retention.process;

import org.jspecify.annotations.NullMarked;
