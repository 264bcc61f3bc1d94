package org.evenhand.equity.vault.web;

import java.util.List;
import org.evenhand.equity.vault.AnswerRules;
import org.evenhand.equity.vault.categories.Choice;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.forms.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions in the notation of forms, so that they are shown and checked as every other form is. */
final class IdentityFormJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Question> questions;
    private final Texts texts;

    IdentityFormJson(List<Question> questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    JsonNode json() {
        ObjectNode form = JSON.createObjectNode().put("type", "default").put("id", "identity");
        ArrayNode components = form.putArray("components");
        questions.forEach(question -> components.add(group(question)));
        return form;
    }

    private ObjectNode group(Question question) {
        ObjectNode group = JSON.createObjectNode().put("type", "group");
        QuestionFields fields = new QuestionFields(question);
        ArrayNode inside = group.putArray("components");
        inside.add(choices(question, fields.chosen()));
        if (question.describe() != null) {
            inside.add(described(question.describe(), fields.described()));
        }
        return group;
    }

    private ObjectNode choices(Question question, String key) {
        ObjectNode choices = JSON.createObjectNode()
                .put("type", question.several() ? "checklist" : "radio")
                .put("key", key)
                .put("label", question.title());
        if (question.hint() != null) {
            choices.put("description", question.hint());
        }
        ArrayNode values = choices.putArray("values");
        question.choices().forEach(choice -> option(values, label(choice), choice.key()));
        option(values, texts.text("identity.preferNotToSay"), QuestionFields.NOT_SAID);
        return choices;
    }

    private static ObjectNode described(String label, String key) {
        ObjectNode text =
                JSON.createObjectNode().put("type", "textfield").put("key", key).put("label", label);
        text.putObject("validate").put("maxLength", AnswerRules.LONGEST_TEXT);
        return text;
    }

    private String label(Choice choice) {
        return choice.hint() == null ? choice.label() : texts.text("identity.choice", choice.label(), choice.hint());
    }

    private static void option(ArrayNode values, String label, String value) {
        values.addObject().put("label", label).put("value", value);
    }
}
