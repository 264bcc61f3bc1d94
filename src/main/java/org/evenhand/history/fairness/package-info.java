/**
 * Whether a case kept the rights of the person it is about: what was offered, for how long, whether it was used, and every
 * deviation, made from the ledger of the case alone. Keeps in the ledger when a window opens and when it moves. Refuses to
 * say anything of what was written, rated or voted. Source: mission.md, guarantee 8; processes.md, two rules.
 */
@NullMarked
package org.evenhand.history.fairness;

import org.jspecify.annotations.NullMarked;
