/** Pages of the cohort audit, for the two who opened it; what is released, for whom it is released. */
@NullMarked
package org.evenhand.equity.audit.web;

import org.jspecify.annotations.NullMarked;
