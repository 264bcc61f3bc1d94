/** Notices and mails against real mail servers, on both databases. */
@NullMarked
package org.evenhand.notifications;

import org.jspecify.annotations.NullMarked;
