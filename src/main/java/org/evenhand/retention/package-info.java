/**
 * How long what was written is kept, and how it goes: the schedule, the clock that starts when somebody leaves or a case was
 * opened in error, legal holds, a look at what is due, and deletions that one person plans and another approves. Refuses to
 * delete what is held, still runs, or is appealed or asked for; fingerprints and the ledger stay. Source: equity.md, privacy
 * 6; Massachusetts General Laws c.149 §52C; {@code retention-schedule.dmn}.
 */
@NullMarked
package org.evenhand.retention;

import org.jspecify.annotations.NullMarked;
