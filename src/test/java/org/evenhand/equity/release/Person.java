package org.evenhand.equity.release;

import java.util.Map;

/**
 * Somebody in a made-up library.
 *
 * @param answers category by name of the dimension
 */
record Person(String pseudonym, Map<String, String> answers) {}
