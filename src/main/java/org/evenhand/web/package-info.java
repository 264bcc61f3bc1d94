/** Sign-in, layout, home, errors. Reads; nobody calls it. */
@NullMarked
package org.evenhand.web;

import org.jspecify.annotations.NullMarked;
