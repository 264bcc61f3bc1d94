package org.evenhand.forms;

import org.jspecify.annotations.Nullable;

/**
 * What every input has.
 *
 * @param key where the answer is stored, relative to the row, dots nest
 */
record Question(
        String key,
        @Nullable String hide,
        Wording label,
        @Nullable Wording hint,
        Setting readonly,
        Setting disabled,
        boolean required,
        @Nullable Object defaultValue) {

    /** Whether the person cannot change the value. */
    boolean isFixed(Scope scope) {
        return readonly.holds(scope) || disabled.holds(scope);
    }
}
