package org.evenhand.engine;

/** A task has been handed out; published inside the transaction that opened it. */
public record TaskOpened(OpenTask task) {}
