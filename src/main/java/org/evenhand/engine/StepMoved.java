package org.evenhand.engine;

/** An open step is not what it was, because its case was moved to another version of the process. Told in the transaction. */
public record StepMoved(OpenTask before, OpenTask after) {}
