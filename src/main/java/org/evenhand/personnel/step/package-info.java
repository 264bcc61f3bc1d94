/** The steps of {@code record-request.bpmn}: preparing the record, and what became of an inspection. */
@NullMarked
package org.evenhand.personnel.step;

import org.jspecify.annotations.NullMarked;
