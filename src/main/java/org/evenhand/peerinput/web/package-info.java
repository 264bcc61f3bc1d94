/** The page on which manager and employee read what peers wrote. */
@NullMarked
package org.evenhand.peerinput.web;

import org.jspecify.annotations.NullMarked;
