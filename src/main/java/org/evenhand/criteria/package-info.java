/** Published, versioned criteria sets with anchors, weights and value tags. Refuses unanchored criteria. Source: equity.md, anchored-criteria. */
@NullMarked
package org.evenhand.criteria;

import org.jspecify.annotations.NullMarked;
