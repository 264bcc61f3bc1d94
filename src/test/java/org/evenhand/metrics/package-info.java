/** How a cycle went. */
@org.jspecify.annotations.NullMarked
package org.evenhand.metrics;
