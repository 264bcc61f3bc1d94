/** What the peer input's diagram calls: asking, closing. */
@NullMarked
package org.evenhand.peerinput.process;

import org.jspecify.annotations.NullMarked;
