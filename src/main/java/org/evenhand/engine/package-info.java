/** The only door to the Camunda engine: deployment, tasks, inbox projection, incidents, clock. Refuses a completion by anybody but the assignee. Source: architecture.md. */
@NullMarked
package org.evenhand.engine;

import org.jspecify.annotations.NullMarked;
