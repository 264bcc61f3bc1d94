/** HR's pages of the board of a cycle. */
@NullMarked
package org.evenhand.board.web;

import org.jspecify.annotations.NullMarked;
