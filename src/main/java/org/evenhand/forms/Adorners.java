package org.evenhand.forms;

import org.jspecify.annotations.Nullable;

/** Words before and after an input, such as a unit. */
record Adorners(@Nullable Wording prefix, @Nullable Wording suffix) {}
