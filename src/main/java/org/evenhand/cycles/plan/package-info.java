/** The plan of a cycle and the rules it keeps, each with its reason for refusing. Source: processes.md, review cycle. */
@NullMarked
package org.evenhand.cycles.plan;

import org.jspecify.annotations.NullMarked;
