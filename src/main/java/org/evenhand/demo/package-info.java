/**
 * A running cycle in the made-up library, with reviews in every state; in the profile {@code demo} only. It works
 * through the same use cases as people do, under a clock that begins some weeks ago.
 */
@NullMarked
package org.evenhand.demo;

import org.jspecify.annotations.NullMarked;
