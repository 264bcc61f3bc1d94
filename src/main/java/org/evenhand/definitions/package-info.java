/**
 * What the processes are, for everybody who takes part in them: each as a picture and in text, and how the institution
 * did the same before. Reads models only, never a case. Source: mission.md, incumbent beside redesign; processes.md, the
 * incumbent processes.
 */
@NullMarked
package org.evenhand.definitions;

import org.jspecify.annotations.NullMarked;
