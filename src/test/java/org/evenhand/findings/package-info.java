/** The findings register of a cycle. */
@org.jspecify.annotations.NullMarked
package org.evenhand.findings;
