package org.evenhand.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models on which cases took their ways, each version as it was deployed. */
@Service
@Transactional(readOnly = true)
public class WayModels {

    private final RepositoryService repository;
    private final DeployedFiles files;

    WayModels(RepositoryService repository, DeployedFiles files) {
        this.repository = repository;
        this.files = files;
    }

    /** The file; empty when there is no such version. */
    public Optional<String> bpmn(String processKey, int version) {
        return find(processKey, version).map(files::bpmn);
    }

    /** Elements and then flows, in the order of the file. */
    public List<WayPlace> places(String processKey, int version) {
        return find(processKey, version)
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .map(WayModels::places)
                .orElse(List.of());
    }

    private Optional<ProcessDefinition> find(String processKey, int version) {
        if (version < 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .processDefinitionVersion(version)
                .singleResult());
    }

    private static List<WayPlace> places(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream()
                                .map(node -> new WayPlace(node.getId(), name(node), null, null)),
                        model.getModelElementsByType(SequenceFlow.class).stream()
                                .map(WayModels::flow))
                .toList();
    }

    private static WayPlace flow(SequenceFlow flow) {
        return new WayPlace(flow.getId(), name(flow), name(flow.getSource()), name(flow.getTarget()));
    }

    private static String name(FlowElement element) {
        return Objects.requireNonNullElse(element.getName(), "");
    }
}
