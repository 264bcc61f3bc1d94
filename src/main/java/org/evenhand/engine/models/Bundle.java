package org.evenhand.engine.models;

import java.util.Set;

/**
 * What is deployed together.
 *
 * @param root the file of a process that no other process calls
 * @param files the root and everything it refers to
 */
public record Bundle(String root, Set<String> files) {}
