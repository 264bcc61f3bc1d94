/** What the committee's diagram calls: who declares and votes, seating alternates, revealing, closing. */
@NullMarked
package org.evenhand.committees.process;

import org.jspecify.annotations.NullMarked;
