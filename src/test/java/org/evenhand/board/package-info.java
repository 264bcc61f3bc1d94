/** What the board of a cycle promises. */
@NullMarked
package org.evenhand.board;

import org.jspecify.annotations.NullMarked;
