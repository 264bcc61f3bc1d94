/**
 * The library calendar: when people work, and on which days nobody does. Human Resources keeps it; every change is in
 * a ledger of its own. Refuses to change the past, and to leave the library without working days. Source:
 * processes.md, time.
 */
@NullMarked
package org.evenhand.calendar;

import org.jspecify.annotations.NullMarked;
