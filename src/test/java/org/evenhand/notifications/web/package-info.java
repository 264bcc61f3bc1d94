/** The pages about mails. */
@NullMarked
package org.evenhand.notifications.web;

import org.jspecify.annotations.NullMarked;
