/** Pages of the statutory clock. */
@org.jspecify.annotations.NullMarked
package org.evenhand.disclosure.web;
