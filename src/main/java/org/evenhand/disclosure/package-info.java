/**
 * The statutory clock: an employee is told of an entry that may count against them within ten calendar days of the entry.
 * Responsible for recognizing such an entry when it goes into the record, for telling in time, and for showing Library HR
 * what is not told yet. Refuses to say to anybody what an entry holds. Source: Massachusetts General Laws c.149 §52C;
 * processes.md, annual review.
 */
@NullMarked
package org.evenhand.disclosure;

import org.jspecify.annotations.NullMarked;
