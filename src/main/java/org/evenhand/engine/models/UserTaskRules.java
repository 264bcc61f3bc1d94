package org.evenhand.engine.models;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** A user task is somebody's, with a form that is there and stays with the case. */
final class UserTaskRules {

    private static final String WILDCARD = "*";

    private final String file;
    private final ParsedModels models;
    private final KnownWords known;
    private final ExpressionRules expressions;
    private final Problems problems;

    UserTaskRules(String file, ParsedModels models, KnownWords known, ExpressionRules expressions, Problems problems) {
        this.file = file;
        this.models = models;
        this.known = known;
        this.expressions = expressions;
        this.problems = problems;
    }

    void check(UserTask task) {
        checkHolder(task);
        checkForm(task);
        checkDate(task.getId(), "dueDate", task.getCamundaDueDate());
        checkDate(task.getId(), "followUpDate", task.getCamundaFollowUpDate());
    }

    private void checkHolder(UserTask task) {
        String assignee = task.getCamundaAssignee();
        List<String> groups = list(task.getCamundaCandidateGroups());
        List<String> users = list(task.getCamundaCandidateUsers());
        if (assignee == null && groups.isEmpty() && users.isEmpty()) {
            problems.add(file, task.getId(), "has no assignee");
        }
        if (assignee != null) {
            checkPerson(task.getId(), assignee);
        }
        users.forEach(user -> checkPerson(task.getId(), user));
        groups.forEach(group -> checkGroup(task.getId(), group));
    }

    private void checkPerson(String element, String text) {
        if (text.contains(WILDCARD)) {
            problems.add(file, element, "the wildcard '" + text + "' is nobody");
        } else {
            expressions.checkPerson(element, text);
        }
    }

    private void checkGroup(String element, String group) {
        if (group.contains(WILDCARD)) {
            problems.add(file, element, "the wildcard '" + group + "' is no role");
        } else if (!known.roles().contains(group)) {
            problems.add(file, element, "candidate group '" + group + "' is no known role");
        }
    }

    private void checkForm(UserTask task) {
        String form = task.getCamundaFormRef();
        if (task.getCamundaFormKey() != null) {
            problems.add(file, task.getId(), "has a formKey; forms are bound by formRef");
        }
        if (form == null) {
            return;
        }
        if (!models.hasForm(form)) {
            problems.add(file, task.getId(), "form '" + form + "' is missing");
        }
        if (!"deployment".equals(task.getCamundaFormRefBinding())) {
            problems.add(file, task.getId(), "form '" + form + "' is not bound to the deployment");
        }
    }

    private void checkDate(String element, String attribute, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (ModelExpression.isExpression(text)) {
            expressions.check(element, text);
        } else if (!Times.isDate(text) && !Times.isDuration(text)) {
            problems.add(file, element, attribute + " '" + text + "' is neither a date nor a duration");
        }
    }

    private static List<String> list(@Nullable String commaSeparated) {
        return commaSeparated == null
                ? List.of()
                : List.of(commaSeparated.trim().split("\\s*,\\s*"));
    }
}
