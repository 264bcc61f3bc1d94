/**
 * Who could read what of a review, and from when to when: for Library HR and the employee of everybody, for others of
 * themselves. Follows the same table as the pages. Refuses to show what was written. Source: mission.md, the people.
 */
@NullMarked
package org.evenhand.history.sight;

import org.jspecify.annotations.NullMarked;
