/** Pages of the roster and its import for Human Resources, and of setting one's password for everybody. */
@NullMarked
package org.evenhand.people.web;

import org.jspecify.annotations.NullMarked;
