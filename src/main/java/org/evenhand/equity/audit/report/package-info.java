/** The report of one grouping as pages show it: read from the very JSON that the command line prints. */
@NullMarked
package org.evenhand.equity.audit.report;

import org.jspecify.annotations.NullMarked;
