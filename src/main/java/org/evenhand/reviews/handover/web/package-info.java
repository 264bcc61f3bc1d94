/** Pages on which Library HR changes who acts in a review, and on which somebody declares a conflict. */
@NullMarked
package org.evenhand.reviews.handover.web;

import org.jspecify.annotations.NullMarked;
