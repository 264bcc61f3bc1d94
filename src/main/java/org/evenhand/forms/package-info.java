/** Reads, checks, renders and validates Camunda Forms on the server. Refuses what it cannot render. Source: the Camunda Forms schema. */
@NullMarked
package org.evenhand.forms;

import org.jspecify.annotations.NullMarked;
