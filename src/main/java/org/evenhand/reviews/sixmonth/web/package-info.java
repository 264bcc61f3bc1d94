/** Library HR's pages of six-month reviews. */
@org.jspecify.annotations.NullMarked
package org.evenhand.reviews.sixmonth.web;
