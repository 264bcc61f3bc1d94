/**
 * The six-month review of new staff: who is due, and the opening of their review. It is the annual review in everything
 * but its period, its windows and the one level that is not given; it refuses to be a second process. Source:
 * processes.md, files and incumbent process.
 */
@org.jspecify.annotations.NullMarked
package org.evenhand.reviews.sixmonth;
