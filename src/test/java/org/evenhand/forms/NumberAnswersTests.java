package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.messages;
import static org.evenhand.forms.FormsBench.parse;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAnswersTests {

    private static FormDefinition number(String more) {
        return aForm("{'type':'number','key':'n','label':'Hours'" + more + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            3     | 3
            +3    | 3
            -3    | -3
            007   | 7
            1,250 | 1250
            3.0   | 3
            """)
    void readsAWholeNumber(String typed, long read) {
        assertThat(parse(number(""), "n", typed).values()).containsEntry("n", read);
    }

    @Test
    void readsADecimal() {
        assertThat(parse(number(""), "n", " 2.50 ").values()).containsEntry("n", new BigDecimal("2.5"));
        assertThat(parse(number(""), "n", ".5").values()).containsEntry("n", new BigDecimal("0.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three",
                "1e9",
                "NaN",
                "1,25",
                "0x10",
                ".",
                "-",
                "1 2",
                "--1",
                "٣",
                "1234567890123456789012345678901"
            })
    void saysWhatIsNoNumberAndKeepsIt(String typed) {
        FormSubmission submission = parse(number(""), "n", typed);

        assertThat(messages(submission)).containsExactly("Hours must be a number, like 3");
        assertThat(submission.values()).containsEntry("n", typed);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "5,true", "6,false", "99,false", "0.999,false", "5.001,false"})
    void keepsToItsLimits(String typed, boolean fine) {
        assertThat(parse(number(",'validate':{'min':1,'max':5}"), "n", typed).isComplete())
                .isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "1.2,true", "1.25,false", "1.20,true"})
    void keepsToItsDecimals(String typed, boolean fine) {
        assertThat(parse(number(",'decimalDigits':1"), "n", typed).isComplete()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"0.5,true", "1,true", "0.75,false", "-0.5,true"})
    void keepsToItsStep(String typed, boolean fine) {
        assertThat(parse(number(",'increment':'0.5'"), "n", typed).isComplete()).isEqualTo(fine);
    }

    @Test
    void keepsEveryDigitAsTextWhenTheFormSaysSo() {
        assertThat(parse(number(",'serializeToString':true"), "n", "0.10000000000000000001")
                        .values())
                .containsEntry("n", "0.10000000000000000001");
    }

    @Test
    void mayBeLeftOut() {
        assertThat(parse(number(""), "n", "").values()).isEmpty();
        assertThat(messages(parse(number(",'validate':{'required':true}"), "n", "")))
                .containsExactly("Enter hours");
    }
}
