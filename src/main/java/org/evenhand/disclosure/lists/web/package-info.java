/** Where a list is taken out as a file. */
@NullMarked
package org.evenhand.disclosure.lists.web;

import org.jspecify.annotations.NullMarked;
