/**
 * One's own personnel record: asking for it, what it holds, what of it third persons wrote in confidence, the copy and the
 * inspection, and rebuttals that stay with its documents. Refuses a request for anybody else's record, a third one in a
 * year without a new entry, and to withhold or black out anything without a reason. Source: Massachusetts General Laws
 * c.149 §52C; processes.md, record request.
 */
@NullMarked
package org.evenhand.personnel;

import org.jspecify.annotations.NullMarked;
