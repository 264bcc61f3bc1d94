package org.evenhand.peerinput;

/**
 * No more peers can answer; published inside the transaction that closed it.
 *
 * @param toPerson person id of who is told
 * @param enough whether enough have answered for the answers to be shown
 */
public record PeerInputClosed(String caseId, String toPerson, boolean enough) {}
