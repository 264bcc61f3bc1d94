/**
 * Tells people by mail what is asked of them: an outbox written with the step itself, and a dispatcher that empties it.
 * Refuses to put into a mail anything but what to do, until when and where. Listens; nobody calls it. Source: ui.md,
 * mail.
 */
@NullMarked
package org.evenhand.notifications;

import org.jspecify.annotations.NullMarked;
