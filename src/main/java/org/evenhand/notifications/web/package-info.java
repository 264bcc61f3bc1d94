/** Pages about mails: those that did not leave, and in the demonstration all of them. */
@NullMarked
package org.evenhand.notifications.web;

import org.jspecify.annotations.NullMarked;
