@NullMarked
package org.evenhand.disclosure.eventlog;

import org.jspecify.annotations.NullMarked;
