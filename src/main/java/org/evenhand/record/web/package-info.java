/** Pages about seals: for Library HR, and for everybody who holds a receipt. */
@NullMarked
package org.evenhand.record.web;

import org.jspecify.annotations.NullMarked;
