package org.evenhand.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A property that is either fixed or the result of a FEEL expression. */
record Setting(@Nullable Object fixed, @Nullable String expression) {

    static final Setting NONE = new Setting(null, null);

    @Nullable
    Object in(Scope scope) {
        return expression == null ? fixed : scope.evaluate(expression);
    }

    boolean holds(Scope scope) {
        return Boolean.TRUE.equals(in(scope));
    }

    /** The number it stands for, or null when it is not set or not a number. */
    @Nullable
    BigDecimal number(Scope scope) {
        return Numbers.of(in(scope));
    }

    /** The length it stands for, or null when it is not set. */
    @Nullable
    Integer length(Scope scope) {
        BigDecimal number = number(scope);
        return number == null ? null : number.intValue();
    }
}
