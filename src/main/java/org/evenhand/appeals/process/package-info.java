/** What {@code appeal.bpmn} calls: who has a seat, what the panel lacks, opening the original, carrying a decision out. */
@NullMarked
package org.evenhand.appeals.process;

import org.jspecify.annotations.NullMarked;
