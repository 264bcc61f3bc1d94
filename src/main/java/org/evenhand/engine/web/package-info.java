/** The page of what is stuck, for HR and administrators. */
@NullMarked
package org.evenhand.engine.web;

import org.jspecify.annotations.NullMarked;
