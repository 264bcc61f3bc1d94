package org.evenhand.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** The parameters of a request. Names that begin with an underscore belong to the page, not to the form. */
final class Parameters {

    static final int MOST_FIELDS = 10_000;

    private static final Pattern INDEX = Pattern.compile("\\[(0|[1-9]\\d{0,3})]\\..*", Pattern.DOTALL);

    private final TreeMap<String, String[]> fields = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> toAdd;
    private final Set<String> toRemove;
    private final Set<String> shown;
    private final boolean knowsShown;

    Parameters(Map<String, String[]> parameters) {
        parameters.forEach(this::accept);
        toAdd = own(parameters, "_add");
        toRemove = own(parameters, "_remove");
        shown = own(parameters, "_shown");
        knowsShown = parameters.containsKey("_form");
        if (fields.values().stream().mapToLong(values -> values.length).sum() > MOST_FIELDS) {
            throw Refusal.because(Kind.INVALID, "forms.refused.tooManyFields", MOST_FIELDS);
        }
    }

    private void accept(@Nullable String name, String @Nullable [] values) {
        if (name != null && values != null && !name.startsWith("_")) {
            fields.put(name, values);
        }
    }

    private static Set<String> own(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null ? new HashSet<>() : new HashSet<>(List.of(values));
    }

    /** The only value of a field; null when it was not sent. */
    @Nullable
    String one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw Refusal.because(Kind.INVALID, "forms.refused.severalValues", shortened(name));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    List<String> all(String name) {
        taken.add(name);
        String[] values = fields.get(name);
        return values == null ? List.of() : List.of(values);
    }

    /** The numbers of the rows that were sent, in order. */
    Set<Integer> rows(String list) {
        Set<Integer> rows = new TreeSet<>();
        for (String name : fields.subMap(list + "[", list + "\\").keySet()) {
            Matcher matcher = INDEX.matcher(name.substring(list.length()));
            if (matcher.matches()) {
                rows.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return rows;
    }

    /** Takes everything under a prefix without reading it. */
    void skip(String prefix) {
        taken.addAll(fields.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }

    boolean adds(String list) {
        return toAdd.remove(list);
    }

    boolean removes(String row) {
        return toRemove.remove(row);
    }

    /** Whether the page, as far as it tells, had not shown this conditional question. */
    boolean isNew(String name) {
        return knowsShown && !shown.contains(name);
    }

    /** @throws Refusal when something was sent that the form does not ask for */
    void expectNothingElse() {
        toAdd.addAll(toRemove);
        for (String name : fields.keySet()) {
            if (!taken.contains(name)) {
                toAdd.add(name);
            }
        }
        if (!toAdd.isEmpty()) {
            throw Refusal.because(
                    Kind.INVALID,
                    "forms.refused.unknownField",
                    shortened(toAdd.iterator().next()));
        }
    }

    private static String shortened(String name) {
        String clean = Typed.clean(name);
        return clean.length() > 80 ? clean.substring(0, 80) : clean;
    }
}
