/** What the models call: telling people, opening a case to those who have a part in it. */
@NullMarked
package org.evenhand.promotions.process;

import org.jspecify.annotations.NullMarked;
