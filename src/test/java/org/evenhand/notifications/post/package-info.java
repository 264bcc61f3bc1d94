/** When the way out is open. */
@NullMarked
package org.evenhand.notifications.post;

import org.jspecify.annotations.NullMarked;
