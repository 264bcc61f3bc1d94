/** Pages of a case: its state and timeline, documents, diagram, filed review; and the list of all cases. */
@NullMarked
package org.evenhand.history.web;

import org.jspecify.annotations.NullMarked;
