/** Pages of the ways that cases took. */
@NullMarked
package org.evenhand.history.paths.web;

import org.jspecify.annotations.NullMarked;
