package org.evenhand.history.search;

/**
 * A search somebody repeats.
 *
 * @param query the filters as they stand in an address
 */
public record SavedSearch(String id, String name, String query) {}
