/**
 * Committees: who sits in which case, their sealed votes, the talk, the report. Works for any case that needs one, such as
 * a promotion. Refuses a seat to whoever has another part in the case, and any look at a vote before the votes are
 * revealed. Source: processes.md, promotion; equity.md, conflict-free and sealed-votes.
 */
@NullMarked
package org.evenhand.committees;

import org.jspecify.annotations.NullMarked;
