/** Whole stories, told with real clicks in a browser, and what happens when people or their browsers go astray. */
@NullMarked
package org.evenhand.scenarios;

import org.jspecify.annotations.NullMarked;
