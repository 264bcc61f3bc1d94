package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.forms.FormsBench.READER;
import static org.evenhand.forms.FormsBench.aForm;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

    @Test
    void listsEveryKeyInTheOrderOfTheForm() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'title','label':'Title'}",
                "{'type':'group','path':'home','components':[{'type':'textfield','key':'city','label':'City'}]}",
                "{'type':'dynamiclist','path':'ratings','components':["
                        + "{'type':'dynamiclist','path':'evidence','components':["
                        + "{'type':'datetime','key':'date','label':'Date'}]}]}");

        assertThat(form.keys())
                .containsExactly("title", "home.city", "ratings", "ratings[].evidence", "ratings[].evidence[].date");
    }

    @Test
    void leavesOutWhatOnlyConcernsTheLook() {
        FormDefinition form = aForm("{'type':'textfield','key':'a','label':'A','id':'Field_1',"
                + "'layout':{'row':'Row_1','columns':null},'properties':{'note':'x'}}");

        assertThat(form.id()).isEqualTo("test");
    }

    @Test
    void readsAFormTheApplicationShipsWithAndNamesOneThatIsMissing() {
        assertThat(READER.shipped("stand-aside").id()).isEqualTo("stand-aside");
        assertThatThrownBy(() -> READER.shipped("nothing"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("forms/nothing.form")
                .hasMessageContaining("no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {'type':'filepicker','key':'a','label':'A'}                                        | a | 'filepicker' is not supported
            {'type':'iframe','id':'Field_9','url':'https://example.org'}                       | Field_9 | 'iframe' is not supported
            {'type':'textfield','key':'a'}                                                     | a | no label
            {'type':'textfield','label':'A'}                                                   | textfield | 'key' is missing
            {'type':'textfield','key':'a b','label':'A'}                                       | a b | words joined by dots
            {'type':'textfield','key':'_a','label':'A'}                                        | _a | words joined by dots
            {'type':'textfield','key':'a','label':'A','validate':{'pattern':'('}}              | a | regular expression
            {'type':'textfield','key':'a','label':'A','validate':{'validationType':'iban'}}    | a | 'iban' is not supported
            {'type':'textfield','key':'a','label':'A','validate':{'min':3}}                    | a | 'min' is not supported
            {'type':'textarea','key':'a','label':'A','validate':{'pattern':'a'}}               | a | 'pattern' is not supported
            {'type':'textfield','key':'a','label':'A','surprise':1}                            | a | 'surprise' is not supported
            {'type':'textfield','key':'a','label':'A','conditional':{'hide':'=1 +'}}           | a | 'hide' is not FEEL
            {'type':'textfield','key':'a','label':'A','conditional':{'show':'=true'}}          | a | 'show' is not supported
            {'type':'textfield','key':'a','label':'=1 +'}                                      | a | 'label' is not FEEL
            {'type':'textfield','key':'a','label':'A','readonly':'yes'}                        | a | 'readonly'
            {'type':'text','id':'t','text':'Dear {{name'}                                      | t | template
            {'type':'text','id':'t','text':'{{#if x}} no end'}                                 | t | template
            {'type':'text','id':'t','text':'{{#unless x}}{{/unless}}'}                         | t | template
            {'type':'text','id':'t','text':'{{1 +}}'}                                          | t | 'text' is not FEEL
            {'type':'radio','key':'a','label':'A'}                                             | a | offers nothing
            {'type':'radio','key':'a','label':'A','values':[{'label':'X'}]}                    | a | no value
            {'type':'radio','key':'a','label':'A','values':[{'label':'X','value':'1'},{'label':'Y','value':'1'}]} | a | twice
            {'type':'select','key':'a','label':'A','valuesExpression':'=for x'}                  | a | 'valuesExpression' is not FEEL
            {'type':'datetime','key':'a','label':'A','subtype':'week'}                         | a | 'week'
            {'type':'datetime','key':'a','label':'A','timeSerializingFormat':'local'}          | a | 'local'
            {'type':'number','key':'a','label':'A','decimalDigits':-1}                         | a | whole number
            {'type':'number','key':'a','label':'A','validate':{'max':'five'}}                  | a | neither a number
            {'type':'dynamiclist','path':'a','isRepeating':false,'components':[]}              | a | does not repeat
            {'type':'expression','key':'a'}                                                    | a | 'expression' is missing
            {'type':'table','id':'t','label':'T','dataSource':'=x'}                            | t | 'columns'
            {'type':'button','id':'b','label':'Reset','action':'reset'}                        | b | loses what was written
            {'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'a'}]} | rows[].a | no label
            """)
    void refusesWhatItDoesNotUnderstand(String component, String name, String problem) {
        assertThatThrownBy(() -> aForm(component)).isInstanceOfSatisfying(InvalidForm.class, invalid -> {
            assertThat(invalid.resource()).isEqualTo("test.form");
            assertThat(invalid.component()).isEqualTo(name);
            assertThat(invalid).hasMessageContaining("test.form").hasMessageContaining(problem);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {'type':'textfield','key':'a','label':'A'}   | {'type':'number','key':'a','label':'A'}
            {'type':'textfield','key':'a.b','label':'A'} | {'type':'textfield','key':'a','label':'A'}
            {'type':'textfield','key':'a','label':'A'}   | {'type':'textfield','key':'a.b','label':'A'}
            {'type':'datetime','key':'a','label':'A'}    | {'type':'textfield','key':'a.day','label':'A'}
            {'type':'textfield','key':'a.day','label':'A'} | {'type':'datetime','key':'a','label':'A'}
            {'type':'textfield','key':'a','label':'A'}   | {'type':'dynamiclist','path':'a','components':[]}
            {'type':'textfield','key':'a','label':'A'}   | {'type':'expression','key':'a','expression':'=1'}
            """)
    void refusesKeysThatMeet(String one, String other) {
        assertThatThrownBy(() -> aForm(one, other))
                .isInstanceOf(InvalidForm.class)
                .hasMessageContaining("twice");
    }

    @Test
    void allowsTheSameKeyInAListAndOutside() {
        FormDefinition form = aForm(
                "{'type':'textfield','key':'a','label':'A'}",
                "{'type':'dynamiclist','path':'rows','components':[{'type':'textfield','key':'a','label':'A'}]}");

        assertThat(form.keys()).containsExactly("a", "rows", "rows[].a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"type\":\"default\"}",
                "{\"type\":\"wizard\",\"id\":\"a\"}",
                "{\"type\":\"default\",\"id\":\"a\",\"components\":{}}",
                "{\"type\":\"default\",\"id\":\"a\",\"components\":[1]}",
                "{\"type\":\"default\",\"id\":\"a\",\"id\":\"b\",\"components\":[]}",
                "{\"type\":\"default\",\"id\":\"a\",\"components\":[],\"surprise\":1}"
            })
    void refusesAFileThatIsNoForm(String json) {
        var file = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> READER.read(file, "odd.form"))
                .isInstanceOf(InvalidForm.class)
                .hasMessageStartingWith("odd.form: ");
    }
}
