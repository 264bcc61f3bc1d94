package org.evenhand.engine.models;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.jspecify.annotations.Nullable;

/** A called process is there, of the same deployment, and both sides know the variables handed over. */
final class CallRules {

    private final String file;
    private final ParsedModels models;
    private final KnownWords known;
    private final ExpressionRules caller;
    private final Problems problems;

    CallRules(String file, ParsedModels models, KnownWords known, ExpressionRules caller, Problems problems) {
        this.file = file;
        this.models = models;
        this.known = known;
        this.caller = caller;
        this.problems = problems;
    }

    void check(CallActivity call) {
        String called = String.valueOf(call.getCalledElement());
        if (!models.hasProcess(called)) {
            problems.add(file, call.getId(), "called process '" + called + "' is missing");
        }
        if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
            problems.add(file, call.getId(), "called process '" + called + "' is not bound to the deployment");
        }
        Optional<ExpressionRules> callee =
                known.vocabulary(called).map(words -> new ExpressionRules(file, words, known, problems));
        handedIn(call).forEach(in -> checkIn(call.getId(), in, callee));
        handedOut(call).forEach(out -> checkOut(call.getId(), out, callee));
    }

    private void checkIn(String element, CamundaIn in, Optional<ExpressionRules> callee) {
        refuseAll(element, in.getCamundaVariables());
        check(element, Optional.of(caller), in.getCamundaSource(), in.getCamundaSourceExpression());
        check(element, callee, in.getCamundaTarget(), null);
    }

    private void checkOut(String element, CamundaOut out, Optional<ExpressionRules> callee) {
        refuseAll(element, out.getCamundaVariables());
        check(element, callee, out.getCamundaSource(), out.getCamundaSourceExpression());
        check(element, Optional.of(caller), out.getCamundaTarget(), null);
    }

    private void refuseAll(String element, @Nullable String variables) {
        if (variables != null) {
            problems.add(file, element, "hands over '" + variables + "' variables; name each one");
        }
    }

    private static void check(
            String element, Optional<ExpressionRules> words, @Nullable String name, @Nullable String expression) {
        words.ifPresent(rules -> {
            if (name != null) {
                rules.checkVariable(element, name);
            }
            if (ModelExpression.isExpression(expression)) {
                rules.check(element, String.valueOf(expression));
            }
        });
    }

    private static Stream<CamundaIn> handedIn(CallActivity call) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream();
    }

    private static Stream<CamundaOut> handedOut(CallActivity call) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream();
    }
}
