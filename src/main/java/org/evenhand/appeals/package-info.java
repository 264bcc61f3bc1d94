/**
 * Reconsideration, asked of the deciding person once, and appeal to a panel of three who took no part: filing, intake, both
 * sides heard, the original open to the panel to read, the decision and what follows from it. Refuses a panel member who
 * took part, a decision without reasons, and a second appeal against the same decision; leaves nothing in the original case
 * that says somebody appealed. Source: processes.md, appeal; equity.md, reasons-and-rights, conflict-free, equal-windows.
 */
@NullMarked
package org.evenhand.appeals;

import org.jspecify.annotations.NullMarked;
