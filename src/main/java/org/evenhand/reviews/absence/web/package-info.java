/** Human Resources' pages of who is away. */
@NullMarked
package org.evenhand.reviews.absence.web;

import org.jspecify.annotations.NullMarked;
