/** A new version of its criteria reaches an open review: what was rated by the one before is rated again. */
@NullMarked
package org.evenhand.reviews.rerating;

import org.jspecify.annotations.NullMarked;
