/**
 * Library HR's search over all cases and what happened in them: an index of its own, made from ledger and record, and asked
 * page by page. Holds only what Library HR as an office may read at any time, and leaves out cases in which the searcher
 * has a part, as exports do. Source: issue 6; decisions 123 to 125.
 */
@NullMarked
package org.evenhand.history.search;

import org.jspecify.annotations.NullMarked;
