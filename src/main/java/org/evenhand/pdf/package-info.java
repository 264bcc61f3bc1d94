/** Accessible files to keep, PDF/UA-1 and PDF/A-2a, of pages in HTML. Knows of no case and of no report. */
@NullMarked
package org.evenhand.pdf;

import org.jspecify.annotations.NullMarked;
