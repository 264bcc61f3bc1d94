/** The steps of a reconsideration and of an appeal, each with what its form shows and what it leaves. */
@NullMarked
package org.evenhand.appeals.step;

import org.jspecify.annotations.NullMarked;
