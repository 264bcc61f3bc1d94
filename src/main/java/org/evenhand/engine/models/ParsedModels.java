package org.evenhand.engine.models;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.InvalidForm;
import org.jspecify.annotations.Nullable;

/** The files, read; and which of them belong together. */
public final class ParsedModels {

    private final Map<String, BpmnModelInstance> processFiles = new LinkedHashMap<>();
    private final Map<String, DmnModelInstance> decisionFiles = new LinkedHashMap<>();
    private final Map<String, String> fileOfProcess = new LinkedHashMap<>();
    private final Map<String, String> fileOfDecision = new LinkedHashMap<>();
    private final Map<String, String> fileOfForm = new LinkedHashMap<>();

    private ParsedModels() {}

    static ParsedModels of(List<ModelResource> resources, FormReader forms, Problems problems) {
        ParsedModels models = new ParsedModels();
        for (ModelResource resource : resources) {
            if (resource.isProcess()) {
                models.readProcess(resource, problems);
            } else if (resource.isDecision()) {
                models.readDecision(resource, problems);
            } else if (resource.isForm()) {
                models.readForm(resource, forms, problems);
            } else {
                problems.add(resource.name(), "", "is neither .bpmn nor .dmn nor .form");
            }
        }
        return models;
    }

    /** One for each process that runs and that no other process calls. */
    public List<Bundle> bundles() {
        return rootFiles().stream()
                .map(root -> new Bundle(root, bundleOf(root)))
                .toList();
    }

    private List<String> rootFiles() {
        Set<String> called = processFiles.values().stream()
                .flatMap(model -> calls(model).stream())
                .collect(Collectors.toSet());
        return fileOfProcess.entrySet().stream()
                .filter(process -> !called.contains(process.getKey()))
                .map(Map.Entry::getValue)
                .filter(this::runs)
                .distinct()
                .toList();
    }

    /** A file in which nothing is executable is a drawing; the engine never sees it. */
    private boolean runs(String file) {
        BpmnModelInstance model = processFiles.get(file);
        return model != null
                && model.getModelElementsByType(Process.class).stream().anyMatch(Process::isExecutable);
    }

    /**
     * The root with everything it refers to: called processes, forms, and tables. A table no process names is asked
     * for by a bean, so it goes with every bundle.
     */
    private Set<String> bundleOf(String rootFile) {
        Set<String> bundle = new TreeSet<>();
        collect(rootFile, bundle);
        bundle.addAll(tablesAskedForByBeans());
        return bundle;
    }

    Map<String, BpmnModelInstance> processFiles() {
        return processFiles;
    }

    Map<String, DmnModelInstance> decisionFiles() {
        return decisionFiles;
    }

    boolean hasProcess(String id) {
        return fileOfProcess.containsKey(id);
    }

    boolean hasDecision(String id) {
        return fileOfDecision.containsKey(id);
    }

    boolean hasForm(String id) {
        return fileOfForm.containsKey(id);
    }

    private void collect(String file, Set<String> bundle) {
        BpmnModelInstance model = processFiles.get(file);
        if (model == null || !bundle.add(file)) {
            return;
        }
        calls(model).forEach(called -> collect(fileOfProcess.getOrDefault(called, ""), bundle));
        forms(model).forEach(form -> add(fileOfForm.get(form), bundle));
        new ActForms(file, model).ids().forEach(form -> add(fileOfForm.get(form), bundle));
        decisions(model).forEach(decision -> add(fileOfDecision.get(decision), bundle));
    }

    private static void add(@Nullable String file, Set<String> bundle) {
        if (file != null) {
            bundle.add(file);
        }
    }

    private Set<String> tablesAskedForByBeans() {
        Set<String> files = new TreeSet<>(decisionFiles.keySet());
        processFiles.values().stream()
                .flatMap(model -> decisions(model).stream())
                .map(fileOfDecision::get)
                .forEach(files::remove);
        return files;
    }

    private static Collection<String> calls(BpmnModelInstance model) {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .filter(called -> called != null)
                .toList();
    }

    private static Collection<String> forms(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaFormRef)
                .filter(form -> form != null)
                .toList();
    }

    private static Collection<String> decisions(BpmnModelInstance model) {
        return model.getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .filter(decision -> decision != null)
                .toList();
    }

    private void readProcess(ModelResource file, Problems problems) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(file.open());
            processFiles.put(file.name(), model);
            for (Process process : model.getModelElementsByType(Process.class)) {
                once(fileOfProcess, "process", process.getId(), file.name(), problems);
            }
        } catch (ModelException unreadable) {
            problems.add(file.name(), "", "is not BPMN: " + rootMessage(unreadable));
        }
    }

    private void readDecision(ModelResource file, Problems problems) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(file.open());
            decisionFiles.put(file.name(), model);
            for (Decision decision : model.getModelElementsByType(Decision.class)) {
                once(fileOfDecision, "decision", decision.getId(), file.name(), problems);
            }
        } catch (ModelException unreadable) {
            problems.add(file.name(), "", "is not DMN: " + rootMessage(unreadable));
        }
    }

    private void readForm(ModelResource file, FormReader forms, Problems problems) {
        try {
            once(fileOfForm, "form", forms.read(file.open(), file.name()).id(), file.name(), problems);
        } catch (InvalidForm invalid) {
            problems.add(file.name(), invalid.component(), complaint(invalid));
        }
    }

    private static void once(Map<String, String> files, String kind, String id, String file, Problems problems) {
        String first = files.putIfAbsent(id, file);
        if (first != null) {
            problems.add(file, id, "is a second " + kind + " with this id; the first is in " + first);
        }
    }

    /** Without the file and component, which stand before it anyway. */
    private static String complaint(InvalidForm invalid) {
        String message = String.valueOf(invalid.getMessage());
        return message.substring(
                message.lastIndexOf(prefix(invalid)) + prefix(invalid).length());
    }

    private static String prefix(InvalidForm invalid) {
        return invalid.resource() + (invalid.component().isEmpty() ? "" : ": " + invalid.component()) + ": ";
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
