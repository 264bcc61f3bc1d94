/**
 * Letters of referees, who need no account: whom a case may ask and in which order, links by mail that open one step and
 * nothing else, the letter as it came and as the candidate reads it. Works for any case that needs letters, such as a
 * promotion. Refuses every look at anything else of the case, and a referee who once mixed up this candidate. Source:
 * processes.md, promotion, letters; architecture.md, security.
 */
@NullMarked
package org.evenhand.referees;

import org.jspecify.annotations.NullMarked;
