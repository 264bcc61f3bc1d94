/**
 * Votes: sealed under a key of their case until they are revealed together, and then counted. Refuses to say anything of a
 * vote before. Source: equity.md, sealed-votes; processes.md, committee review.
 */
@NullMarked
package org.evenhand.committees.ballot;

import org.jspecify.annotations.NullMarked;
