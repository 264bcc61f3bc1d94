package org.evenhand.metrics.web;

/** What a page of numbers is about: a cycle or a round. */
public record Measured(String name, String address, boolean closed, boolean round) {}
