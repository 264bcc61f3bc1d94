package org.evenhand.cycles;

/**
 * A cycle has another leader; published inside the transaction that changed it.
 *
 * @param from person id of who led it before
 * @param to person id of who took it over
 */
public record CycleTakenOver(String cycleId, String from, String to) {}
