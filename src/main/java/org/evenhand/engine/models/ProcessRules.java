package org.evenhand.engine.models;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.evenhand.engine.ProcessVocabulary;

/** One process file: what the process says of itself, its lanes, and every element in it. */
final class ProcessRules {

    /** The lane of what happens by itself: the application's name. */
    private static final String AUTOMATIC = "EVENHAND";

    private final String file;
    private final BpmnModelInstance model;
    private final ParsedModels models;
    private final KnownWords known;
    private final Problems problems;

    ProcessRules(String file, BpmnModelInstance model, ParsedModels models, KnownWords known, Problems problems) {
        this.file = file;
        this.model = model;
        this.models = models;
        this.known = known;
        this.problems = problems;
    }

    void check() {
        model.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .forEach(this::check);
    }

    private void check(Process process) {
        checkVersion(process);
        Optional<ProcessVocabulary> words = known.vocabulary(process.getId());
        if (words.isEmpty()) {
            problems.add(file, process.getId(), "no vocabulary declares this process");
        } else {
            checkLanes(words.get());
            checkElements(words.get());
            new ActForms(file, model).check(models, problems);
        }
    }

    private void checkVersion(Process process) {
        String timeToLive = process.getCamundaHistoryTimeToLiveString();
        if (timeToLive == null || !Times.isDays(timeToLive)) {
            problems.add(file, process.getId(), "historyTimeToLive is not in days, as in P1825D: " + timeToLive);
        }
        if (process.getCamundaVersionTag() == null) {
            problems.add(file, process.getId(), "has no versionTag");
        }
    }

    /** A lane is a role that exists in security, a person of the case, or nobody at all. */
    private void checkLanes(ProcessVocabulary words) {
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            String name = String.valueOf(lane.getName());
            String word = word(name);
            boolean person =
                    words.people().stream().anyMatch(someone -> word(someone).equals(word));
            if (!known.roles().contains(word) && !person && !word.equals(AUTOMATIC)) {
                problems.add(file, lane.getId(), "lane '" + name + "' is no known role");
            }
        }
    }

    private void checkElements(ProcessVocabulary words) {
        ExpressionRules expressions = new ExpressionRules(file, words, known, problems);
        UserTaskRules userTasks = new UserTaskRules(file, models, known, expressions, problems);
        model.getModelElementsByType(UserTask.class).forEach(userTasks::check);
        CallRules calls = new CallRules(file, models, known, expressions, problems);
        model.getModelElementsByType(CallActivity.class).forEach(calls::check);
        new AutomaticRules(file, model, models, expressions, problems).check();
        new TimeRules(file, model, expressions, problems).check();
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> expressions.check(Problems.idOf(condition), condition.getTextContent()));
    }

    /** {@code Department head}, {@code departmentHead} and {@code DEPARTMENT_HEAD} are one word; staff have members. */
    private static String word(String name) {
        return name.trim()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[\\s-]+", "_")
                .toUpperCase(Locale.ROOT)
                .replaceAll("_MEMBER$", "");
    }
}
