package org.evenhand.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.evenhand.engine.models.ModelResource;

/** Reads one file into a {@link Drawing}. */
final class DrawingReader {

    private final ModelResource file;
    private final BpmnModelInstance model;
    private final Process process;
    private final DrawnWays ways;
    private final Map<String, String> lanes;

    DrawingReader(ModelResource file) {
        this.file = file;
        model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        process = model.getModelElementsByType(Process.class).iterator().next();
        ways = new DrawnWays(model);
        lanes = model.getModelElementsByType(Lane.class).stream()
                .flatMap(lane -> lane.getFlowNodeRefs().stream().map(node -> Map.entry(node.getId(), lane.getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Drawing read() {
        return new Drawing(
                file.name().replaceAll("^processes/|[.]bpmn$", ""),
                process.getId(),
                process.getName(),
                documentation(),
                process.isExecutable(),
                process.getCamundaVersionTag(),
                steps(),
                remarks(),
                new String(file.content(), StandardCharsets.UTF_8));
    }

    private String documentation() {
        return process.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining(" "));
    }

    private List<DrawnStep> steps() {
        return elements(process.getFlowElements())
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .filter(node -> !(node instanceof BoundaryEvent) && node.getName() != null)
                .map(this::step)
                .toList();
    }

    /** In the order of the file, what stands inside a part right after it; asked by type they would come sorted by it. */
    static Stream<FlowElement> elements(Collection<FlowElement> level) {
        return level.stream()
                .flatMap(element -> element instanceof SubProcess part
                        ? Stream.concat(Stream.of(part), elements(part.getFlowElements()))
                        : Stream.of(element));
    }

    /** Whoever has the part has what is in it. */
    private String lane(FlowNode node) {
        String own = lanes.get(node.getId());
        return own == null && node.getParentElement() instanceof SubProcess part
                ? lane(part)
                : Objects.requireNonNullElse(own, "");
    }

    private DrawnStep step(FlowNode node) {
        return new DrawnStep(
                node.getId(),
                DrawnWays.kindOf(node),
                node.getName(),
                lane(node),
                ways.from(node),
                notes(node),
                properties(node));
    }

    /** What is said of an element, or of a way that leaves it. */
    private List<String> notes(FlowNode node) {
        return Stream.concat(Stream.of(node.getId()), ways.leaving(node))
                .flatMap(id -> associations(id).map(Association::getTarget))
                .map(DrawingReader::textOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<Association> associations(String id) {
        return model.getModelElementsByType(Association.class).stream()
                .filter(association -> association.getSource().getId().equals(id));
    }

    private List<String> remarks() {
        Collection<BaseElement> attached = model.getModelElementsByType(Association.class).stream()
                .map(Association::getTarget)
                .toList();
        return model.getModelElementsByType(TextAnnotation.class).stream()
                .filter(note -> !attached.contains(note))
                .map(DrawingReader::textOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> textOf(BaseElement element) {
        return element instanceof TextAnnotation note
                ? Optional.of(note.getText().getTextContent())
                : Optional.empty();
    }

    private static Map<String, String> properties(FlowNode node) {
        return Stream.ofNullable(node.getExtensionElements())
                .flatMap(more -> more.getChildElementsByType(CamundaProperties.class).stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
