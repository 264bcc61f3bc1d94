/**
 * The event log of all or some cases, for process mining: XES (IEEE 1849-2016) and OCEL 2.0. Responsible for what may be in
 * it: what Library HR may find anywhere, under pseudonyms unless somebody says why not, and nothing that anybody wrote.
 * Refuses to say which case or person a pseudonym stands for, to anybody, afterwards. Source: issue 6, item 5; decisions
 * 135 and 136.
 */
@NullMarked
package org.evenhand.disclosure.eventlog;

import org.jspecify.annotations.NullMarked;
