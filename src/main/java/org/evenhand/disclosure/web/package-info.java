/** Pages of the statutory clock: Library HR's list of what is to be told, and each person's own notices. */
@NullMarked
package org.evenhand.disclosure.web;

import org.jspecify.annotations.NullMarked;
