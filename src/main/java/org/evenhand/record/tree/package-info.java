/**
 * Merkle trees as RFC 9162, section 2.1, has them (the same as in RFC 6962): hashes, roots, proofs that a leaf is in a
 * tree, proofs that one tree continues another. Pure functions; knows no database, no key and no clock.
 */
@NullMarked
package org.evenhand.record.tree;

import org.jspecify.annotations.NullMarked;
