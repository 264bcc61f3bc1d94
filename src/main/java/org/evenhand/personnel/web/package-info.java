/** Pages of one's own record: what it holds, asking for it, reading and taking it, rebuttals; and Library HR's list. */
@NullMarked
package org.evenhand.personnel.web;

import org.jspecify.annotations.NullMarked;
