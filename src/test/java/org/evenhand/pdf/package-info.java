@NullMarked
package org.evenhand.pdf;

import org.jspecify.annotations.NullMarked;
