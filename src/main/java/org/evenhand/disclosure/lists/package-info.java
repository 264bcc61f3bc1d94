/** Lists as files: CSV and spreadsheets, written while they are downloaded, and the entry in the ledger that they were. */
@NullMarked
package org.evenhand.disclosure.lists;

import org.jspecify.annotations.NullMarked;
