/** Who works here: roster, units, reporting lines, roles. Refuses a roster that contradicts itself. Source: mission.md, the people. */
@NullMarked
package org.evenhand.people;

import org.jspecify.annotations.NullMarked;
