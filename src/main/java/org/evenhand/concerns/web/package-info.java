/** Pages of concerns, for whoever raised one and for its contact. */
@NullMarked
package org.evenhand.concerns.web;

import org.jspecify.annotations.NullMarked;
