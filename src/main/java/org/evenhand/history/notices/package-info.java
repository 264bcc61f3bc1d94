/**
 * The notices of a case with the proof that they were sent: all of them for Library HR, one's own for everybody else in the
 * case. Refuses to say what a mail said, and who was asked in confidence. Source: mission.md, guarantee 3.
 */
@NullMarked
package org.evenhand.history.notices;

import org.jspecify.annotations.NullMarked;
