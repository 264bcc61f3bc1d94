/**
 * Fills the committees of a round from a pool: pure rules and arithmetic, the same answer for the same question. Refuses
 * nobody without naming the rule. Source: processes.md, form the committee.
 */
@NullMarked
package org.evenhand.committees.pool;

import org.jspecify.annotations.NullMarked;
