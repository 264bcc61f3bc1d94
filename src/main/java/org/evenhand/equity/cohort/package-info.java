/**
 * A cohort from a file, read into counts. Row by row nothing is kept but who has been seen at which stage. Refuses a file in
 * which anything is wrong, and names every place. Source: equity.md, offline use.
 */
@NullMarked
package org.evenhand.equity.cohort;

import org.jspecify.annotations.NullMarked;
