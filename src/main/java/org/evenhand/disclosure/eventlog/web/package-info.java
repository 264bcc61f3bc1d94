/** Where Library HR takes an event log out. */
@NullMarked
package org.evenhand.disclosure.eventlog.web;

import org.jspecify.annotations.NullMarked;
