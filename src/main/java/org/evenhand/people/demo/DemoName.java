package org.evenhand.people.demo;

import org.jspecify.annotations.Nullable;

/** A made-up name, with the one the person goes by if that is another. */
record DemoName(String full, @Nullable String preferred) {}
