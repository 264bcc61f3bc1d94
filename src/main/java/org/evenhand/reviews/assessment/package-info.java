/**
 * What an assessment consists of and what can be counted in it: ratings, evidence, growth items. Pure values, no
 * database. Source of the counts: equity.md, case checkpoints.
 */
@NullMarked
package org.evenhand.reviews.assessment;

import org.jspecify.annotations.NullMarked;
