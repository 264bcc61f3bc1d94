/**
 * Who acts in a case: parts that change hands, at once, for a time or because of a conflict, and cases that rest while
 * somebody is away. Works for any case whose capability contributes {@link org.evenhand.parts.CaseParts}. Refuses to lose
 * what anybody wrote. Source: processes.md, annual review and promotion, what really happens.
 */
@NullMarked
package org.evenhand.parts;

import org.jspecify.annotations.NullMarked;
