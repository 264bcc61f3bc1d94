package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.FORMS;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.page;
import static org.evenhand.forms.FormsBench.parse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads, hears and can reach. */
class FormPageTests {

    private static final String COLORS = "'values':[{'label':'Red','value':'r'},{'label':'Blue','value':'b'}]";

    @Test
    void tiesLabelHintErrorAndLengthToAField() {
        FormDefinition form = aForm("{'type':'textarea','key':'goal','label':'Your goal','description':'One sentence.',"
                + "'validate':{'required':true,'maxLength':5}}");

        Document page = page(form, parse(form, "goal", "too long"), Map.of());

        Element box = page.selectFirst("textarea");
        assertThat(page.selectFirst("label[for=f-goal]").text()).isEqualTo("Your goal");
        assertThat(box.attr("aria-describedby")).isEqualTo("f-goal-hint f-goal-info f-goal-error");
        assertThat(box.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.selectFirst("#f-goal-error").text())
                .isEqualTo("Error: Your goal must be 5 characters or fewer; it has 8");
        assertThat(page.selectFirst("#f-goal-info").text()).isEqualTo("You can enter up to 5 characters");
        assertThat(box.hasAttr("maxlength")).isFalse();
    }

    @Test
    void saysWhatIsOptionalAndOnlyOnce() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'a','label':'A'}",
                "{'type':'textfield','key':'b','label':'B','validate':{'required':true}}",
                "{'type':'textfield','key':'c','label':'C (optional)'}");

        Document page = page(form, Map.of());

        assertThat(page.select("label").eachText()).containsExactly("A (optional)", "B", "C (optional)");
        assertThat(page.select("[aria-invalid], [aria-describedby]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "checklist", "taglist"})
    void carriesTheQuestionInALegend(String type) {
        FormDefinition form = aForm("{'type':'" + type + "','key':'c','label':'Which color?','description':'One.',"
                + "'validate':{'required':true}," + COLORS + "}");

        Document page = page(form, parse(form), Map.of());

        Element group = page.selectFirst("fieldset");
        assertThat(group.selectFirst("legend").text()).isEqualTo("Which color?");
        assertThat(group.attr("aria-describedby")).isEqualTo("f-c-hint f-c-error");
        assertThat(group.select("input")).hasSize(2).allMatch(input -> input.attr("name")
                .equals("c"));
        assertThat(FORMS.view(form, Map.of(), parse(form).errors(), Map.of()).errors())
                .containsOnlyKeys(group.selectFirst("input").id());
    }

    @Test
    void letsARadioBeTakenBackOnlyWhereNoAnswerIsNeeded() {
        FormDefinition form = aForm("{'type':'radio','key':'c','label':'Color'," + COLORS + "}");

        assertThat(page(form, Map.of()).select("label").eachText()).containsExactly("Red", "Blue", "No answer");
        assertThat(page(form, Map.of()).selectFirst("[checked]").attr("value")).isEmpty();
        assertThat(page(form, parse(form, "c", "b"), Map.of())
                        .select("[checked]")
                        .eachAttr("value"))
                .containsExactly("b");
    }

    @Test
    void foldsALongListOfTags() {
        String many = IntStream.range(0, 13)
                .mapToObj(i -> "{'label':'Tag " + i + "','value':'" + i + "'}")
                .collect(Collectors.joining(","));
        FormDefinition form = aForm("{'type':'taglist','key':'t','label':'Tags','values':[" + many + "]}");

        Document page = page(form, parse(form, "t", "1", "t", "2"), Map.of());

        assertThat(page.selectFirst("details summary").text()).isEqualTo("Tags: 2 chosen");
        assertThat(page.select("details input[type=checkbox]")).hasSize(13);
    }

    @Test
    void asksForADateInThreeFieldsWithAnExample() {
        FormDefinition form = aForm("{'type':'datetime','key':'d','label':'When was it?'}");

        Document page = page(form, parse(form, "d.month", "11", "d.day", "", "d.year", "2026"), Map.of());

        assertThat(page.selectFirst("legend").text()).startsWith("When was it?");
        assertThat(page.select("label").eachText()).containsExactly("Month", "Day", "Year");
        assertThat(page.select("input[type=text]").eachAttr("name")).containsExactly("d.month", "d.day", "d.year");
        assertThat(page.selectFirst("#f-d-hint").text()).isEqualTo("For example, 11 27 2026");
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly("f-d-day");
        assertThat(page.select("input[type=date]")).isEmpty();
    }

    @Test
    void namesTheRowInGroupsAndButtons() {
        FormDefinition form = aForm("{'type':'dynamiclist','path':'ratings','label':'Criteria','allowAddRemove':false,"
                + "'components':[{'type':'dynamiclist','path':'evidence','label':'Evidence','defaultRepetitions':2,"
                + "'components':[{'type':'textfield','key':'what','label':'What'}]}]}");
        Map<String, Object> context = Map.of("ratings", List.of(Map.of("name", "Collections")));

        Document page = page(form, context);

        assertThat(page.select("fieldset").eachAttr("aria-label"))
                .containsExactly("Collections", "Evidence 1 of Collections", "Evidence 2 of Collections");
        assertThat(page.select("button[name=_remove]").eachText())
                .containsExactly("Remove Evidence 1 of Collections", "Remove Evidence 2 of Collections");
        assertThat(page.select("button[name=_remove]").eachAttr("value"))
                .containsExactly("ratings[0].evidence[0]", "ratings[0].evidence[1]");
        assertThat(page.selectFirst("button[name=_add]").text()).isEqualTo("Add another evidence to Collections");
        assertThat(page.select("h2, h3, h4, h5").eachText())
                .containsExactly("Criteria", "Collections", "Evidence", "Evidence 1", "Evidence 2");
    }

    @Test
    void doesNotSayTheNameOfARowTwice() {
        FormDefinition form = aForm("{'type':'dynamiclist','path':'ratings','allowAddRemove':false,'components':["
                + "{'type':'text','text':'### {{this.name}}'},{'type':'textfield','key':'a','label':'A'}]}");

        Document page = page(form, Map.of("ratings", List.of(Map.of("name", "Reading & writing"))));

        assertThat(page.select("h2, h3, h4").eachText()).containsExactly("Reading & writing");
        assertThat(page.selectFirst("fieldset").attr("aria-label")).isEqualTo("Reading & writing");
    }

    @Test
    void neverLetsTheReturnKeyRemoveARow() {
        FormDefinition form = aForm("{'type':'dynamiclist','path':'r','label':'R','components':["
                + "{'type':'textfield','key':'a','label':'A'}]}");

        Element first = page(form, Map.of()).selectFirst("button[type=submit]");

        assertThat(first.hasAttr("name")).isFalse();
        assertThat(first.attr("tabindex")).isEqualTo("-1");
    }

    @Test
    void showsATableWithCaptionAndHeads() {
        FormDefinition form = aForm("{'type':'table','label':'Ratings','dataSource':'=rows',"
                + "'columns':[{'label':'Criterion','key':'name'},{'label':'Level','key':'level'}]}");
        Map<String, Object> context = Map.of("rows", List.of(Map.of("name", "Service", "level", 4)));

        Document page = page(form, context);

        assertThat(page.selectFirst("caption").text()).isEqualTo("Ratings");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("Criterion", "Level");
        assertThat(page.select("td").eachText()).containsExactly("Service", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onfocus=\"alert(1)",
                "</textarea><img src=x onerror=alert(1)>",
                "'; x",
                "مكتبة 👩‍🔬",
                "&lt;b&gt;"
            })
    void showsWhateverWasWrittenAsText(String text) {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'a','label':'{{words}}','description':'{{words}}'}",
                "{'type':'textarea','key':'b','label':'B'}",
                "{'type':'text','text':'{{words}}'}",
                "{'type':'radio','key':'c','label':'C','valuesExpression':'=[words]'}");

        FormSubmission submission =
                FORMS.parse(form, FormsBench.sent("a", text, "b", text, "c", text), Map.of("words", text));
        Document page = page(form, submission, Map.of("words", text));

        assertThat(page.select("script, img, [onfocus], [onerror]")).isEmpty();
        assertThat(page.selectFirst("#f-a").attr("value")).isEqualTo(text);
        assertThat(page.selectFirst("#f-b").wholeText()).endsWith(text);
        assertThat(page.selectFirst("#f-a-hint").text()).isEqualTo(text);
        assertThat(page.select("textarea, input[type=text], .eh-form-prose"))
                .allMatch(each -> each.attr("dir").equals("auto"));
    }

    @Test
    void keepsEmptyLinesAtTheBeginningOfAText() {
        FormDefinition form = aForm("{'type':'textarea','key':'a','label':'A'}");

        FormSubmission submission = parse(form, "a", "\r\n\r\nfirst");

        assertThat(FORMS.parse(form, FormsBench.asSentBy(page(form, submission, Map.of())), Map.of())
                        .values())
                .containsEntry("a", "\n\nfirst");
    }

    @Test
    void keepsToAStrictPolicy() {
        FormDefinition form = aForm("{'type':'textfield','key':'a','label':'A'}");

        Document page = page(form, Map.of());

        assertThat(page.select("[style], script, style")).isEmpty();
    }
}
