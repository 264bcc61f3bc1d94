package org.evenhand.engine.models;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.engine.models.ModelExpression.Call;

/** Expressions of one process name only what is there: its variables, the beans, their methods. */
final class ExpressionRules {

    /** What the engine puts into every expression. */
    private static final Set<String> GIVEN = Set.of(
            "execution", "task", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final Map<String, Class<?>> GIVEN_TYPES =
            Map.of("execution", DelegateExecution.class, "task", DelegateTask.class);

    private final String file;
    private final ProcessVocabulary words;
    private final KnownWords known;
    private final Problems problems;

    ExpressionRules(String file, ProcessVocabulary words, KnownWords known, Problems problems) {
        this.file = file;
        this.words = words;
        this.known = known;
        this.problems = problems;
    }

    void check(String element, String text) {
        read(element, text).ifPresent(expression -> {
            expression.names().forEach(name -> checkVariable(element, name));
            expression.calls().forEach(call -> checkCall(element, call));
        });
    }

    void checkVariable(String element, String name) {
        if (!variables().contains(name)) {
            problems.add(file, element, "names the unknown variable '" + name + "'");
        }
    }

    /** Exactly one variable that holds a person id. */
    void checkPerson(String element, String text) {
        read(element, text).ifPresent(expression -> {
            if (!(expression.isOneName()
                    && words.people().contains(expression.names().get(0)))) {
                problems.add(file, element, "'" + text + "' is not a person of this process: " + words.people());
            }
        });
    }

    /** Exactly one bean of one of the given kinds. */
    void checkBean(String element, String text, Class<?>... kinds) {
        read(element, text).ifPresent(expression -> {
            if (!expression.isOneName()) {
                problems.add(file, element, "'" + text + "' is not one bean");
            } else {
                checkBean(element, expression.names().get(0), Set.of(kinds));
            }
        });
    }

    private void checkBean(String element, String bean, Set<Class<?>> kinds) {
        Optional<Class<?>> type = known.beans().apply(bean);
        if (type.isEmpty()) {
            problems.add(file, element, "names the unknown bean '" + bean + "'");
        } else if (kinds.stream().noneMatch(kind -> kind.isAssignableFrom(type.get()))) {
            problems.add(
                    file,
                    element,
                    "bean '" + bean + "' is no " + kinds.iterator().next().getSimpleName());
        }
    }

    private void checkCall(String element, Call call) {
        Optional<Class<?>> type = typeOf(call.bean());
        if (type.isEmpty()) {
            problems.add(file, element, "names the unknown bean '" + call.bean() + "'");
        } else if (!hasMethod(type.get(), call)) {
            problems.add(
                    file,
                    element,
                    "bean '" + call.bean() + "' has no method '" + call.method() + "' with "
                            + call.arguments().size() + " argument(s)");
        } else if (GIVEN_TYPES.containsKey(call.bean()) && call.method().endsWith("Variable")) {
            checkVariable(element, call.arguments().get(0).replaceAll("['\"]", ""));
        }
    }

    private Optional<Class<?>> typeOf(String bean) {
        return Optional.<Class<?>>ofNullable(GIVEN_TYPES.get(bean))
                .or(() -> known.beans().apply(bean));
    }

    private static boolean hasMethod(Class<?> type, Call call) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(call.method())
                        && method.getParameterCount() == call.arguments().size());
    }

    private Optional<ModelExpression> read(String element, String text) {
        try {
            return Optional.of(ModelExpression.read(text));
        } catch (IllegalArgumentException unreadable) {
            problems.add(file, element, "expression " + text + ": " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Set<String> variables() {
        Set<String> variables = new HashSet<>(GIVEN);
        variables.addAll(words.variables());
        variables.addAll(words.people());
        return variables;
    }
}
