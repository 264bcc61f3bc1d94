/** What tests share: the application on either database, and a clock they set. */
@NullMarked
package org.evenhand.testsupport;

import org.jspecify.annotations.NullMarked;
