/** Pages of promotions, over the same requests as a browser sends. */
@NullMarked
package org.evenhand.promotions.web;

import org.jspecify.annotations.NullMarked;
