/** Pages of promotions: one's own, a case, what the candidate can do outside the steps, and the rounds of Library HR. */
@NullMarked
package org.evenhand.promotions.web;

import org.jspecify.annotations.NullMarked;
