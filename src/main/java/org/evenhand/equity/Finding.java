package org.evenhand.equity;

/**
 * One rule that fired.
 *
 * @param rule id of the rule, for instance {@code evidence-first}
 * @param messageKey what the author is told
 */
public record Finding(String rule, Strength strength, String messageKey) {}
