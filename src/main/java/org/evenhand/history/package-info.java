/**
 * What happened in a case, for those who may see it: timeline, documents, diagram, filed review, export; and Library
 * HR's list of all cases. Reads only, except that it writes into the ledger that HR looked. Refuses whoever has no part
 * in a case. Source: mission.md, Library HR; ui.md, case page.
 */
@NullMarked
package org.evenhand.history;

import org.jspecify.annotations.NullMarked;
