/**
 * The board of a running cycle: what stands where, what is late by which role, what is stuck and why, who joined or
 * left since the launch, and what Library HR does for many reviews at once. It counts and passes on; the acts
 * themselves belong to reviews and cycles. Refuses everybody but Library HR. Source: ui.md, cycle board; processes.md,
 * review cycle.
 */
@NullMarked
package org.evenhand.board;

import org.jspecify.annotations.NullMarked;
