@NullMarked
package org.evenhand.web.errors;

import org.jspecify.annotations.NullMarked;
