/** What was written and done: append-only documents, drafts, the hash-chained ledger of each case. Refuses to overwrite, and to delete anything but contents whose time is over, with an entry that names them. Source: architecture.md, Ledger. */
@NullMarked
package org.evenhand.record;

import org.jspecify.annotations.NullMarked;
