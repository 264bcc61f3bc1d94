/**
 * The one gate through which aggregates leave: it hides small counts and whatever would give them away, against everything
 * that was ever released, and writes down what it let through. Refuses free filters, and populations that differ from a
 * released one by a few people. Source: equity.md, privacy 3, 4 and 5; decisions 79 to 81.
 */
@NullMarked
package org.evenhand.equity.release;

import org.jspecify.annotations.NullMarked;
