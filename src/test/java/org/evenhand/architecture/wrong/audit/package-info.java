/** A cohort audit that the rules of architecture must reject. */
@org.jspecify.annotations.NullMarked
package org.evenhand.architecture.wrong.audit;
