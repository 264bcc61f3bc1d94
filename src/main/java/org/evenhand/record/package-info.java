/** What was written and done: append-only documents, drafts, the hash-chained ledger of each case. Refuses to overwrite or delete. Source: architecture.md, Ledger. */
@NullMarked
package org.evenhand.record;

import org.jspecify.annotations.NullMarked;
