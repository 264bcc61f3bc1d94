/**
 * A case of any kind as a file for Library HR: to be checked anywhere, and to be read on paper. It holds what the page of the
 * case shows whoever takes it, and names what it leaves out. Source: issue 6, item 5; decision 137.
 */
@NullMarked
package org.evenhand.history.copies;

import org.jspecify.annotations.NullMarked;
