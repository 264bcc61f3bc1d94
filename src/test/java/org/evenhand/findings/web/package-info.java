/** Pages of the findings register. */
@org.jspecify.annotations.NullMarked
package org.evenhand.findings.web;
