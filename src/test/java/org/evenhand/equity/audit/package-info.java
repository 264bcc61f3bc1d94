@NullMarked
package org.evenhand.equity.audit;

import org.jspecify.annotations.NullMarked;
