/**
 * Due dates in a person's own calendar program, at a secret address. Refuses to tell anything but the names of steps,
 * when they are due and where they are done, and nothing at all to who does not know the secret.
 */
@NullMarked
package org.evenhand.notifications.feed;

import org.jspecify.annotations.NullMarked;
