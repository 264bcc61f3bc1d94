/**
 * The models by themselves: every path of the processes, every row of the tables, and whether Camunda Modeler reads
 * them. The engine is real and in memory; what the processes call is only noted.
 */
@NullMarked
package org.evenhand.models;

import org.jspecify.annotations.NullMarked;
