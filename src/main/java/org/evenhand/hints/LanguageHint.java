package org.evenhand.hints;

/**
 * One question about a text.
 *
 * @param quote the words of the text that raise it, the first time they stand there
 */
public record LanguageHint(HintRule rule, String quote) {}
