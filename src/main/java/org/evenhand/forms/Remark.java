package org.evenhand.forms;

/**
 * A question about the wording of an answer, beside it on the page. It is advice: nothing depends on it.
 *
 * @param rule which rule asks, short and stable
 * @param quote the words it is about
 */
public record Remark(String rule, String quote, String question, String suggestion) {}
