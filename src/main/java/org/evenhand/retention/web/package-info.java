/** Library HR's pages of retention: the schedule, what is due, legal holds, and plans with their progress. */
@NullMarked
package org.evenhand.retention.web;

import org.jspecify.annotations.NullMarked;
