/**
 * Questions about wording to somebody who writes about another person: from a curated list, found in one pass, given back
 * and forgotten. Refuses to keep a text, a person or a case; counts per rule only. Source: equity.md, language hints.
 */
@NullMarked
package org.evenhand.hints;

import org.jspecify.annotations.NullMarked;
