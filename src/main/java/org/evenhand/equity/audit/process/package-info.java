/** What the model of the cohort audit calls. */
@NullMarked
package org.evenhand.equity.audit.process;

import org.jspecify.annotations.NullMarked;
