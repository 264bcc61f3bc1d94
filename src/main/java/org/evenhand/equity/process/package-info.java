/** What the equity checkpoint's diagram calls. */
@NullMarked
package org.evenhand.equity.process;

import org.jspecify.annotations.NullMarked;
