/** Pages of criteria sets: HR's list and editor, and the published set for everybody. */
@NullMarked
package org.evenhand.criteria.web;

import org.jspecify.annotations.NullMarked;
