@NullMarked
package org.evenhand.equity.vault;

import org.jspecify.annotations.NullMarked;
