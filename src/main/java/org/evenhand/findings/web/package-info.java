/** Pages of the findings register. */
@NullMarked
package org.evenhand.findings.web;

import org.jspecify.annotations.NullMarked;
