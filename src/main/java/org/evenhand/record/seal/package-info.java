/**
 * Seals: at intervals all new entries of the ledger are put at the end of one Merkle tree, and its head is signed, so that
 * nobody can change what was done before without the key, and nobody at all once the head is known elsewhere. Refuses to
 * seal without a key of the installation. Source: architecture.md, Ledger; signed heads as C2SP tlog-checkpoint.
 */
@NullMarked
package org.evenhand.record.seal;

import org.jspecify.annotations.NullMarked;
