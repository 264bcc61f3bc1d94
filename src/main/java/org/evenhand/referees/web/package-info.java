/** The referee's own pages, outside the sign-in, and Library HR's page of the referees of a case. */
@NullMarked
package org.evenhand.referees.web;

import org.jspecify.annotations.NullMarked;
