/** Pages of committees: forming those of a round, one committee, standing aside. */
@NullMarked
package org.evenhand.committees.web;

import org.jspecify.annotations.NullMarked;
