/**
 * The questions of the identity vault and their answers, as versioned configuration, with the groups that each answer of
 * each version belongs to. Knows nobody's answers. Source: equity.md, privacy, 1.
 */
@NullMarked
package org.evenhand.equity.vault.categories;

import org.jspecify.annotations.NullMarked;
