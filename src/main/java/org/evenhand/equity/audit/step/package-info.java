/** The steps of the cohort audit: request, second person, findings, release. */
@NullMarked
package org.evenhand.equity.audit.step;

import org.jspecify.annotations.NullMarked;
