package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.aForm;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemarkedAnswersTests {

    private static final String MARKED = "'properties':{'languageHints':true}";
    private static final FormDefinition FORM = aForm(
            "{'type':'textarea','key':'summary','label':'Summary'," + MARKED + "}",
            "{'type':'textarea','key':'private','label':'Private'}",
            "{'type':'textarea','key':'more','label':'More'," + MARKED + ",'conditional':{'hide':'=summary = null'}}",
            "{'type':'dynamiclist','path':'rows','label':'Rows','components':["
                    + "{'type':'textfield','key':'name','label':'Name'},"
                    + "{'type':'textarea','key':'text','label':'Text'," + MARKED + "}]}");

    @Test
    void areThoseToMarkedQuestionsRowsIncludedAsThePageShowsThem() {
        Map<String, Object> values = Map.of(
                "summary", "one",
                "private", "two",
                "more", "three",
                "rows", List.of(Map.of("name", "four", "text", "five"), Map.of("text", "six")));
        assertThat(answers(values))
                .containsExactly("one", "three", "five", "six")
                .isEqualTo(boxes(values));
    }

    @Test
    void leaveOutWhatACheckedPageDoesNotAsk() {
        assertThat(answers(Map.of("more", "left over"))).isEmpty();
    }

    private static List<String> answers(Map<String, Object> values) {
        return FORM.remarkedAnswers(FORMS.check(FORM, values, Map.of()).values());
    }

    private static List<String> boxes(Map<String, Object> values) {
        return FORMS.view(FORM, values, List.of(), Map.of()).remarkedBoxes().stream()
                .map(each -> each.box().value())
                .toList();
    }
}
