package org.evenhand.lists;

/** A cell that says something by its message key, for instance a state. */
public record Word(String key) {}
