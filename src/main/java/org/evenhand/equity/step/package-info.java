/** The steps of the equity checkpoint: answering advice, answering a hold, deciding on a waiver. */
@NullMarked
package org.evenhand.equity.step;

import org.jspecify.annotations.NullMarked;
