package org.evenhand.parts;

/** What is known of when the person is away has changed; published inside the transaction that changed it. */
public record AbsencesChanged(String personId) {}
