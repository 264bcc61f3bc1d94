/** The six-month review as policies. */
package org.evenhand.reviews.sixmonth;
