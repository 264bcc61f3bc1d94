/**
 * Plays a planned cycle on the real roster before it is launched: the shipped models in an engine of their own, under a
 * fast clock, touching nothing. Source: processes.md, review cycle 2.
 */
@NullMarked
package org.evenhand.rehearsal;

import org.jspecify.annotations.NullMarked;
