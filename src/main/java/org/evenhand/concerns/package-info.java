/**
 * Concerns about the fairness of a case, raised by anybody in it at any time: to a fairness contact whom they are not about,
 * noted or holding the case, and answered. Refuses to let anything of a concern reach the case, its people, or Library HR
 * as such. Source: processes.md, fairness concern.
 */
@NullMarked
package org.evenhand.concerns;

import org.jspecify.annotations.NullMarked;
