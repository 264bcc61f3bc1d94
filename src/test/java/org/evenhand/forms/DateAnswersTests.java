package org.evenhand.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.forms.FormsBench.aForm;
import static org.evenhand.forms.FormsBench.messages;
import static org.evenhand.forms.FormsBench.parse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAnswersTests {

    private static FormDefinition moment(String more) {
        return aForm("{'type':'datetime','key':'d','label':'Held on'" + more + "}");
    }

    private static FormSubmission parseDay(FormDefinition form, String month, String day, String year) {
        return parse(form, "d.month", month, "d.day", day, "d.year", year);
    }

    @Test
    void keepsADayInIsoForm() {
        assertThat(parseDay(moment(""), "11", "7", "2026").values()).containsEntry("d", "2026-11-07");
        assertThat(parseDay(moment(""), " 2", "29 ", "2028").values()).containsEntry("d", "2028-02-29");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            2,30,2026,must be a real date,month
            2,29,2026,must be a real date,month
            13,1,2026,must be a real date,month
            0,1,2026,must be a real date,month
            1,1,26,must be a real date,month
            Nov,1,2026,must be a real date,month
            1,1,12026,must be a real date,month
            '',1,2026,must include a month,month
            1,'',2026,must include a day,day
            1,1,'',must include a year,year
            """)
    void saysWhatIsWrongAndKeepsIt(String month, String day, String year, String problem, String part) {
        FormSubmission submission = parseDay(moment(""), month, day, year);

        assertThat(messages(submission)).containsExactly("Held on " + problem);
        assertThat(submission.errors().get(0).inputId()).isEqualTo("f-d-" + part);
        var shown = DateFields.of(submission.values().get("d"));
        assertThat(shown).isEqualTo(new DateFields(month, day, year));
    }

    @Test
    void mayBeLeftOutAsAWhole() {
        assertThat(parseDay(moment(""), "", "", "").values()).isEmpty();
        assertThat(messages(parseDay(moment(",'validate':{'required':true}"), "", "", "")))
                .containsExactly("Enter held on");
    }

    @ParameterizedTest
    @CsvSource({"20,false", "21,true", "22,true"})
    void refusesPassedDaysInTheZoneOfTheLibrary(String day, boolean fine) {
        FormDefinition form = moment(",'disallowPassedDates':true");

        assertThat(parseDay(form, "11", day, "2026").isComplete()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({
        "14:30,14:30",
        "9:05,09:05",
        "2:30 pm,14:30",
        "12 am,00:00",
        "12 pm,12:00",
        "11PM,23:00",
        "12:15 a.m.,00:15"
    })
    void readsATime(String typed, String kept) {
        assertThat(parse(moment(",'subtype':'time'"), "d", typed).values()).containsEntry("d", kept);
    }

    @ParameterizedTest
    @CsvSource({"24:00", "12:60", "noon", "14", "13 pm", "0 pm", "1:2"})
    void refusesWhatIsNoTime(String typed) {
        FormSubmission submission = parse(moment(",'subtype':'time'"), "d", typed);

        assertThat(messages(submission)).containsExactly("Held on must have a time, like 14:30");
        assertThat(submission.values()).containsEntry("d", typed);
    }

    @ParameterizedTest
    @CsvSource({"no_timezone,2026-11-07T14:30", "utc_offset,2026-11-07T14:30-05:00", "utc_normalized,2026-11-07T19:30Z"
    })
    void keepsADayWithItsTimeAsTheFormSays(String format, String kept) {
        FormDefinition form = moment(",'subtype':'datetime','timeSerializingFormat':'" + format + "'");

        FormSubmission submission = parse(form, "d.month", "11", "d.day", "7", "d.year", "2026", "d.time", "2:30 pm");

        assertThat(submission.values()).containsEntry("d", kept);
        assertThat(submission.isComplete()).isTrue();
        assertThat(FormsBench.page(form, submission, java.util.Map.of())
                        .selectFirst("#f-d-time")
                        .attr("value"))
                .isEqualTo("14:30");
    }

    @Test
    void asksForTheTimeOfADay() {
        FormSubmission submission =
                parse(moment(",'subtype':'datetime'"), "d.month", "11", "d.day", "7", "d.year", "2026", "d.time", "");

        assertThat(messages(submission)).containsExactly("Held on must have a time, like 14:30");
        assertThat(submission.errors().get(0).inputId()).isEqualTo("f-d-time");
    }
}
