/** A made-up library to look around in, the same at every start. Exists in the profile {@code demo} only. */
@NullMarked
package org.evenhand.people.demo;

import org.jspecify.annotations.NullMarked;
