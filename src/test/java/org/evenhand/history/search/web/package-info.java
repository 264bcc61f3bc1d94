/** Pages of the search. */
@NullMarked
package org.evenhand.history.search.web;

import org.jspecify.annotations.NullMarked;
