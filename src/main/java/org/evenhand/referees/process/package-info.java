/** What the models call: asking the next referee, which letters are wanted, how many are ready. */
@NullMarked
package org.evenhand.referees.process;

import org.jspecify.annotations.NullMarked;
