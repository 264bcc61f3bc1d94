/** The way out: a mail, the server that takes it, and the sorts of refusal. Knows nothing of notices. */
@NullMarked
package org.evenhand.notifications.post;

import org.jspecify.annotations.NullMarked;
