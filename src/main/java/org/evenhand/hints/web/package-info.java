/** The list of what is asked about, open to everybody, and the dismissal of a question. */
@NullMarked
package org.evenhand.hints.web;

import org.jspecify.annotations.NullMarked;
