/** The application: each sub-package is one capability, its root the capability's API. */
@NullMarked
package org.evenhand;

import org.jspecify.annotations.NullMarked;
