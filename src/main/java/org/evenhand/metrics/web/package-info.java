/** The page of how a cycle went, and its file. */
@NullMarked
package org.evenhand.metrics.web;

import org.jspecify.annotations.NullMarked;
