@NullMarked
package org.evenhand.equity.vault.categories;

import org.jspecify.annotations.NullMarked;
