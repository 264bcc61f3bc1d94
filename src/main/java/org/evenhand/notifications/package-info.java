/** Tells people by mail what is asked of them. Listens; nobody calls it. */
@NullMarked
package org.evenhand.notifications;

import org.jspecify.annotations.NullMarked;
