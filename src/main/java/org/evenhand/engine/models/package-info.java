/** Checks process, decision and form files before anything runs on them. Refuses, naming file and element. Source: architecture.md, "Deployment". */
@NullMarked
package org.evenhand.engine.models;

import org.jspecify.annotations.NullMarked;
