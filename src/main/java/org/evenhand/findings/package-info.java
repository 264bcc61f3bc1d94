/**
 * The findings register of a cycle: what a finished cycle showed about the process, who owns it, what is done about it and
 * until when. The next cycle of the same staff category does not open before each has an answer. Refuses to name a person or a
 * case, and knows no review: nothing in it can reach a case. Source: processes.md, review cycle 3; equity.md.
 */
@NullMarked
package org.evenhand.findings;

import org.jspecify.annotations.NullMarked;
