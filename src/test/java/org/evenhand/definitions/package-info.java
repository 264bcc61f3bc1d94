@NullMarked
package org.evenhand.definitions;

import org.jspecify.annotations.NullMarked;
