package org.evenhand.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees. As in form-js: all data by name, in a row also {@code this} (the row), {@code parent} (the
 * scope around it) and {@code i} (the row numbers from outside to inside, counted from 1). Beyond form-js the values
 * of a row have their bare names too, unless the form's data already uses them. What was evaluated once is kept, since
 * nothing here changes.
 */
final class Scope {

    private final Feel feel;
    private final Map<String, Object> root;
    private final Map<String, Object> own;
    private final Map<String, Object> variables;
    private final List<Integer> numbers;
    private final Map<String, Optional<Object>> known = new HashMap<>();

    private Scope(
            Feel feel,
            Map<String, Object> root,
            Map<String, Object> own,
            Map<String, Object> variables,
            List<Integer> numbers) {
        this.feel = feel;
        this.root = root;
        this.own = own;
        this.variables = variables;
        this.numbers = numbers;
    }

    static Scope of(Feel feel, Map<String, Object> data) {
        Map<String, Object> variables = new LinkedHashMap<>(data);
        variables.put("this", data);
        variables.put("i", List.of());
        return new Scope(feel, data, data, variables, List.of());
    }

    /**
     * The scope inside a row.
     *
     * @param element the row's data; something else than a map is only seen as {@code this}
     * @param number counted from 1
     */
    Scope row(@Nullable Object element, int number) {
        Map<String, Object> row = Data.copy(element);
        List<Integer> all = new ArrayList<>(numbers);
        all.add(number);
        Map<String, Object> seen = new LinkedHashMap<>(row);
        seen.putAll(root);
        seen.put("this", element instanceof Map ? row : element);
        seen.put("parent", asParent());
        seen.put("i", List.copyOf(all));
        return new Scope(feel, root, row, seen, all);
    }

    private Map<String, Object> asParent() {
        Map<String, Object> parent = new LinkedHashMap<>(own);
        parent.put("this", own);
        parent.put("parent", variables.get("parent"));
        parent.put("i", numbers);
        return parent;
    }

    @Nullable
    Object evaluate(String expression) {
        return known.computeIfAbsent(expression, each -> Optional.ofNullable(feel.evaluate(each, variables)))
                .orElse(null);
    }

    /** Whether a condition is met; anything but true is no. */
    boolean holds(@Nullable String condition) {
        return condition != null && Boolean.TRUE.equals(evaluate(condition));
    }

    /** Data of the whole form by its key, as {@code valuesKey} names it. */
    @Nullable
    Object data(String key) {
        return Data.get(root, key);
    }
}
