/**
 * Promotion: rounds, and in each one case for everybody who is eligible. Everybody eligible is told and considered unless
 * they opt out, of which nobody else ever learns; who may read what is settled in one table. Refuses two parts in one case,
 * a decision without reasons by criterion, and anything that would shorten a candidate's time. Source: processes.md,
 * promotion; equity.md, default-consideration, leave-neutral-clock, reasons-and-rights, equal-windows, conflict-free.
 */
@NullMarked
package org.evenhand.promotions;

import org.jspecify.annotations.NullMarked;
