package org.evenhand.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;

/**
 * A {@code .form} file that can be rendered and checked. It never changes and is never written back: the file stays as
 * Camunda Modeler wrote it.
 */
public final class FormDefinition {

    private final String resource;
    private final String id;
    private final List<Component> components;
    private final List<String> keys;

    FormDefinition(String resource, String id, List<Component> components, List<String> keys) {
        this.resource = resource;
        this.id = id;
        this.components = List.copyOf(components);
        this.keys = List.copyOf(keys);
    }

    /** The file it was read from. */
    public String resource() {
        return resource;
    }

    /** The id by which a user task refers to it. */
    public String id() {
        return id;
    }

    /** Every key an answer can have, in the form's order; rows as {@code ratings[].evidence[].date}. */
    public List<String> keys() {
        return keys;
    }

    /** What stands beside each place for an answer, rows and groups included; computed parts are left out. */
    public List<String> labels() {
        return labelsIn(components).toList();
    }

    private static Stream<String> labelsIn(List<Component> components) {
        return components.stream().flatMap(FormDefinition::labelsOf);
    }

    private static Stream<String> labelsOf(Component component) {
        if (component instanceof Input input) {
            return Stream.of(input.question().label().literally());
        }
        if (component instanceof Group group) {
            return labelsIn(group.components());
        }
        return component instanceof DynamicList list ? labelsIn(list.components()) : Stream.empty();
    }

    /** What stands beside the place for that answer, outside of lists; empty where there is none. */
    public String labelOf(String key) {
        return labelsFor(components, key).findFirst().orElse("");
    }

    private static Stream<String> labelsFor(List<Component> components, String key) {
        return components.stream().flatMap(component -> {
            if (component instanceof Input input) {
                return input.question().key().equals(key) ? labelsOf(input) : Stream.empty();
            }
            return component instanceof Group group ? labelsFor(group.components(), key) : Stream.empty();
        });
    }

    /**
     * What was sent for the questions whose wording is remarked on, by the id of their input on the page. Takes what was
     * typed as it stands, so that rows keep their place.
     */
    public Map<String, String> remarkedTexts(Map<String, String[]> parameters) {
        Set<String> asked = new HashSet<>();
        collectRemarked(components, "", asked);
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (asked.contains(name.replaceAll("\\[\\d{1,9}]", "[]")) && values.length > 0) {
                texts.put(Place.id(name), values[0]);
            }
        });
        return texts;
    }

    /**
     * The answers to the questions whose wording is remarked on, in the order of the page.
     *
     * @param values checked ones, in which nothing is left that the page does not ask
     */
    public List<String> remarkedAnswers(Map<String, Object> values) {
        return RemarkedAnswers.in(components, values).toList();
    }

    /** Whether it asks anything whose wording is remarked on: then it is about somebody else. */
    public boolean isRemarked() {
        Set<String> asked = new HashSet<>();
        collectRemarked(components, "", asked);
        return !asked.isEmpty();
    }

    private static void collectRemarked(List<Component> components, String rows, Set<String> keys) {
        for (Component component : components) {
            if (component instanceof Component.TextInput input && input.remarked()) {
                keys.add(rows + input.question().key());
            } else if (component instanceof Component.Group group) {
                collectRemarked(group.components(), rows, keys);
            } else if (component instanceof Component.DynamicList list) {
                collectRemarked(list.components(), rows + list.path() + "[].", keys);
            }
        }
    }

    List<Component> components() {
        return components;
    }
}
