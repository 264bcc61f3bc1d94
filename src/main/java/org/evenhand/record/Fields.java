package org.evenhand.record;

import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Puts a null into a map on purpose: an absent delegator is written down as such. */
final class Fields {

    private Fields() {}

    @NullUnmarked
    static void putNullable(Map<String, Object> fields, String name, @Nullable Object value) {
        fields.put(name, value);
    }
}
