package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.page;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SummaryTests {

    private static final FormDefinition FORM = aForm(
            "{'type':'text','text':'Explanation'}",
            "{'type':'textarea','key':'text','label':'Text'}",
            "{'type':'radio','key':'level','label':'Level','values':[{'label':'High','value':'3'}]}",
            "{'type':'checkbox','key':'ok','label':'Agreed'}",
            "{'type':'datetime','key':'day','label':'Day'}",
            "{'type':'textfield','key':'secret','label':'Secret','conditional':{'hide':'=ok'}}",
            "{'type':'dynamiclist','path':'goals','label':'Goals','properties':{'rowLabel':'Goal'},'components':["
                    + "{'type':'textfield','key':'goal','label':'Goal'}]}");

    private static Document summary(Map<String, Object> values) {
        return page(FORMS.summary(FORM, values, Map.of()).withChangeAt("/tasks/1"));
    }

    @Test
    void readsAnswersAsPeopleDo() {
        Document page = summary(Map.of(
                "text", "one\n\ntwo <b>",
                "level", "3",
                "ok", true,
                "day", "2026-11-07",
                "secret", "hidden",
                "goals", List.of(Map.of("goal", "Read"))));

        assertThat(page.select("dt").eachText()).containsExactly("Text", "Level", "Agreed", "Day", "Goal");
        assertThat(page.select("dd.govuk-summary-list__value").eachText())
                .containsExactly("one two <b>", "High", "Yes", "November 7, 2026", "Read");
        assertThat(page.selectFirst("dd.govuk-summary-list__value").select("br"))
                .hasSize(3);
        assertThat(page.select("h2, h3").eachText()).containsExactly("Goals", "Goal 1");
        assertThat(page.text()).doesNotContain("Explanation", "hidden");
    }

    @Test
    void saysWhatWasNotGiven() {
        Document page = summary(Map.of());

        assertThat(page.select("dd.govuk-summary-list__value").eachText())
                .containsExactly("Not given", "Not given", "No", "Not given", "Not given");
        assertThat(page.select("p").eachText()).containsExactly("Not given");
    }

    @Test
    void linksToTheQuestion() {
        Document page = summary(Map.of("goals", List.of(Map.of("goal", "Read"))));

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "/tasks/1#f-text",
                        "/tasks/1#f-level",
                        "/tasks/1#f-ok",
                        "/tasks/1#f-day-month",
                        "/tasks/1#f-secret",
                        "/tasks/1#f-goals-0-goal");
        assertThat(page.select("a").last().text()).isEqualTo("Change Goal (Goal 1)");
    }

    @Test
    void hasNoLinksInADocumentThatIsKept() {
        assertThat(page(FORMS.summary(FORM, Map.of(), Map.of())).select("a")).isEmpty();
    }
}
