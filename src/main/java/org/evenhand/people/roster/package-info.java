/**
 * The roster as a CSV file: read it, say everything that is wrong with it, show what it would change, apply exactly that.
 * Refuses a roster that contradicts itself. Source: RFC 4180 for the file, issue 2 for its columns.
 */
@NullMarked
package org.evenhand.people.roster;

import org.jspecify.annotations.NullMarked;
