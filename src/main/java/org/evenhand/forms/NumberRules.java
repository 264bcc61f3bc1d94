package org.evenhand.forms;

import org.jspecify.annotations.Nullable;

/**
 * What a number must be like.
 *
 * @param asText keeps the value as text, with every digit
 */
record NumberRules(Setting min, Setting max, @Nullable Integer decimalDigits, Setting increment, boolean asText) {}
