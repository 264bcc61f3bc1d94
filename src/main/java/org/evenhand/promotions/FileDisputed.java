package org.evenhand.promotions;

/**
 * The candidate has inspected the file and says that something is missing or wrong.
 *
 * @param toPerson person id of who in Library HR sees to it
 */
public record FileDisputed(String caseId, String toPerson) {}
