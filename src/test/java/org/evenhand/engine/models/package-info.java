/** The model check: right models pass, and each deliberately wrong one is refused by file and element. */
@NullMarked
package org.evenhand.engine.models;

import org.jspecify.annotations.NullMarked;
