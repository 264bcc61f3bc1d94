package org.evenhand.hints;

/**
 * A word of a text.
 *
 * @param start of it in the text
 * @param end after its last character
 * @param folded as words are compared
 * @param joined whether only space or hyphens stand between it and the word before
 */
record Word(int start, int end, String folded, boolean joined) {}
