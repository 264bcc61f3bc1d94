/** The statutory clock: what starts it, and how an employee is told in time. */
@org.jspecify.annotations.NullMarked
package org.evenhand.disclosure;
