/** HR's pages of rehearsals. */
@NullMarked
package org.evenhand.rehearsal.web;

import org.jspecify.annotations.NullMarked;
