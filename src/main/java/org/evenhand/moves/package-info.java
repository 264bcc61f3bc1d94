/**
 * Moving running cases from one version of a process to another: planned by one person of Library HR, rehearsed on every
 * case, approved by a second person, carried out case by case, written into the ledger of each, and undone only by a further
 * such move. Refuses to guess where a step goes. Source: processes.md, nothing is ever lost; mission.md, for any decision
 * under which version of the process.
 */
@NullMarked
package org.evenhand.moves;

import org.jspecify.annotations.NullMarked;
