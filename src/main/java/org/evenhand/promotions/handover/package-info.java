/**
 * Changes of people in promotions: parts that change hands, conflicts of interest, delegates, leave of the candidate, and
 * cases that end because the candidate has left. Loses nothing that anybody wrote. Source: processes.md, annual review,
 * what really happens, and promotion, exceptions.
 */
@NullMarked
package org.evenhand.promotions.handover;

import org.jspecify.annotations.NullMarked;
