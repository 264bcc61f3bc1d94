package org.evenhand.lists;

/** A cell with the name somebody goes by. Names are asked for many lines at once. */
public record PersonName(String personId) {}
