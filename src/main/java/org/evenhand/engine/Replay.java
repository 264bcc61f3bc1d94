package org.evenhand.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Goes again through one process instance along the flows of its model. The engine keeps no history of flows: whoever comes
 * to an element came from one of those before it that was left by then and from which nobody else has gone on. Where there is
 * none, the case was moved there.
 */
final class Replay {

    private static final String BODY = "#multiInstanceBody";

    private final WayModel model;
    private final List<HistoricActivityInstance> steps = new ArrayList<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<HistoricActivityInstance> jumped = new HashSet<>();

    /** @param all in the order in which they were entered */
    Replay(WayModel model, List<HistoricActivityInstance> all) {
        this.model = model;
        Set<String> bodies = new HashSet<>();
        all.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(BODY))
                .forEach(bodies::add);
        all.stream()
                .filter(step -> !bodies.contains(step.getActivityId() + BODY))
                .filter(step -> model.isOnTheWay(elementOf(step)))
                .forEach(steps::add);
        for (int at = 0; at < steps.size(); at++) {
            enter(at);
        }
    }

    static String elementOf(HistoricActivityInstance step) {
        return step.getActivityId().replace(BODY, "");
    }

    private void enter(int at) {
        String element = elementOf(steps.get(at));
        FlowNode node = model.node(element);
        if (model.isSeen(element)) {
            times.merge(element, 1, Integer::sum);
        }
        if (node == null || node.getIncoming().isEmpty()) {
            return;
        }
        Optional<Way> way = node.getIncoming().stream()
                .flatMap(flow -> source(flow, at).stream())
                .max(Comparator.comparing(Way::from));
        way.ifPresent(taken -> left.add(taken.key()));
        way.map(Way::flow).filter(model::isSeen).ifPresent(flow -> times.merge(flow.getId(), 1, Integer::sum));
        if (way.isEmpty()) {
            jumped.add(steps.get(at));
        }
    }

    /** @param from at which of the steps it begins */
    private record Way(SequenceFlow flow, int from, String key) {}

    private Optional<Way> source(SequenceFlow flow, int at) {
        for (int before = at - 1; before >= 0; before--) {
            HistoricActivityInstance step = steps.get(before);
            String key = key(flow, step);
            if (elementOf(step).equals(flow.getSource().getId()) && !left.contains(key) && isLeftFor(step, at)) {
                return Optional.of(new Way(flow, before, key));
            }
        }
        return Optional.empty();
    }

    /** Everything is left once, along one flow; a gateway that splits along each of its flows. */
    private static String key(SequenceFlow flow, HistoricActivityInstance step) {
        return flow.getSource() instanceof ParallelGateway ? step.getId() + " " + flow.getId() : step.getId();
    }

    private boolean isLeftFor(HistoricActivityInstance step, int at) {
        return step.getEndTime() != null
                && !step.isCanceled()
                && !step.getEndTime().after(steps.get(at).getStartTime());
    }

    Map<String, Integer> times() {
        return times;
    }

    /** Moves to what is no step. */
    int moves() {
        return (int)
                jumped.stream().filter(step -> !model.isStep(elementOf(step))).count();
    }

    /** Steps that are told, in their order. */
    List<WayStep> steps() {
        return steps.stream()
                .filter(step ->
                        model.isStep(elementOf(step)) && model.isSeen(elementOf(step)) && step.getEndTime() != null)
                .map(this::step)
                .toList();
    }

    private WayStep step(HistoricActivityInstance step) {
        String element = elementOf(step);
        return new WayStep(
                Step.of(element),
                step.getStartTime().toInstant(),
                step.getEndTime().toInstant(),
                step.isCanceled(),
                model.isBeside(element),
                jumped.contains(step),
                model.isCheckpoint(element));
    }
}
