/**
 * The plan of a cycle and the rules it keeps, each with its reason for refusing. Source: processes.md, review cycle;
 * equity.md, criteria-frozen.
 */
@NamedInterface("plan")
@NullMarked
package org.evenhand.cycles.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
