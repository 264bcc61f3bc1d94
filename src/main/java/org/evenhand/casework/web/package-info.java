/** Pages of a step: the form, the look before sending, the receipt. */
@NullMarked
package org.evenhand.casework.web;

import org.jspecify.annotations.NullMarked;
