/** Pages of Library HR for moving cases between versions. */
@NullMarked
package org.evenhand.moves.web;

import org.jspecify.annotations.NullMarked;
