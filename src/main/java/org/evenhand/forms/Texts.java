package org.evenhand.forms;

/** The page's words: a message of {@code messages.properties} filled with its arguments. */
@FunctionalInterface
public interface Texts {

    String text(String key, Object... arguments);
}
