/** Pages for what goes wrong: refusals with their reason, errors with a reference. Never shows a stack trace. */
@NullMarked
package org.evenhand.web.errors;

import org.jspecify.annotations.NullMarked;
