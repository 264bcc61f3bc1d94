/** What {@code record-request.bpmn} calls: opening a record that is prepared. */
@NullMarked
package org.evenhand.personnel.process;

import org.jspecify.annotations.NullMarked;
