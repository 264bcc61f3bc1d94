/**
 * The identity vault: what people say about themselves, voluntarily, sealed in a schema of its own under a key of its own
 * and under random pseudonyms. It shows a person's answers to that person, and groups of pseudonyms to the cohort audit,
 * and writes down each time it does the latter. Refuses to tell anybody else anything; knows no case, no document, no
 * ledger and no mail. Source: equity.md, privacy; decision 77.
 */
@NullMarked
package org.evenhand.equity.vault;

import org.jspecify.annotations.NullMarked;
