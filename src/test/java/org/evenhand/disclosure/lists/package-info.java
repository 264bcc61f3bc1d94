@NullMarked
package org.evenhand.disclosure.lists;

import org.jspecify.annotations.NullMarked;
