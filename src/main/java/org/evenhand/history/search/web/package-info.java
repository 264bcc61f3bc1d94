/** Pages of Library HR's search. */
@NullMarked
package org.evenhand.history.search.web;

import org.jspecify.annotations.NullMarked;
