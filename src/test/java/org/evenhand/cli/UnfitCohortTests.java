package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong in a file is named by line and column, and nothing is analyzed. */
class UnfitCohortTests {

    private static final String ALL = CohortFile.HEADER + ",rating,entry,exit,event";

    @TempDir
    Path folder;

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                Arguments.of("p2,promotion,A,s,2,3,0,5,1", "line 3, column selected: \"2\" is none of 0, 1."),
                Arguments.of("p2,promotion,A,s,yes,3,0,5,1", "line 3, column selected: \"yes\" is none of 0, 1."),
                Arguments.of("p2,promotion,A,s,1,good,0,5,1", "line 3, column rating: \"good\" is not a number."),
                Arguments.of("p2,promotion,A,s,1,NaN,0,5,1", "line 3, column rating: \"NaN\" is not a number."),
                Arguments.of("p2,promotion,A,s,1,1e999,0,5,1", "line 3, column rating: \"1e999\" is not a number."),
                Arguments.of("p2,promotion,A,s,1,\"3,5\",0,5,1", "line 3, column rating: \"3,5\" is not a number."),
                Arguments.of("p2,promotion,A,s,1,3,5,4,1", "line 3, column exit: 4 is before the entry 5."),
                Arguments.of("p2,promotion,A,s,1,3,0,5,3", "line 3, column event: \"3\" is none of 0, 1, 2."),
                Arguments.of("p2,promotion,A,s,1,3,0,5,", "line 3, column event: empty, although"),
                Arguments.of("p2,promotion,A,s,1,3,0,,1", "line 3, column exit: empty, although"),
                Arguments.of(",promotion,A,s,1,3,0,5,1", "line 3, column person: empty."),
                Arguments.of("p2,,A,s,1,3,0,5,1", "line 3, column stage: empty."),
                Arguments.of(
                        "p1,promotion,B,t,0,3,0,5,1",
                        "line 3, column person: \"p1\" is already at stage \"promotion\" on line 2."),
                Arguments.of("p2,promotion,A,s,1", "line 3: 5 cells instead of the 9 of the first row."),
                Arguments.of("p2,promotion,A,s,1,3,0,5,1,", "line 3: 10 cells instead of the 9 of the first row."),
                Arguments.of("p2,promotion,\"A\"B,s,1,3,0,5,1", "line 3: a quotation mark is out of place"),
                Arguments.of("p2,promotion,\"A,s,1,3,0,5,1", "line 3: a quotation mark is out of place"));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void namesTheCell(String row, String sentence) {
        var file = CohortFile.of(folder, List.of(ALL, "p1,promotion,A,s,1,3,0,5,1", row));

        assertThat(file.run("--format", "json")).isEqualTo(1);
        assertThat(file.err()).contains("UNFIT: Nothing was analyzed. Problems: 1.", sentence);
        assertThat(file.out()).isEmpty();
    }

    static Stream<Arguments> wrongHeaders() {
        return Stream.of(
                Arguments.of("person,stage,group,selected", "line 1, column stratum: the column is missing."),
                Arguments.of(CohortFile.HEADER + ",exit", "line 1, column event: the column is missing."),
                Arguments.of(CohortFile.HEADER + ",entry", "line 1, column exit: the column is missing."),
                Arguments.of(CohortFile.HEADER + ",group", "line 1, column group: the column is there twice."),
                Arguments.of(CohortFile.HEADER + ",raitng", "line 1, column raitng: column 6 is none of this file's."),
                Arguments.of(CohortFile.HEADER + ",", "line 1: column 6 has no name."),
                Arguments.of("person;stage;group;stratum;selected", "separated by something else than commas."),
                Arguments.of("", "line 1: the file is empty."),
                Arguments.of(CohortFile.HEADER, "there is no row after the header."));
    }

    @ParameterizedTest
    @MethodSource("wrongHeaders")
    void namesTheColumn(String header, String sentence) {
        var file = CohortFile.of(folder, List.of(header));

        assertThat(file.run()).isEqualTo(1);
        assertThat(file.err()).contains(sentence);
    }

    @Test
    void listsAllUpToAHundredAndCountsTheRest() {
        List<String> lines = new ArrayList<>(List.of(CohortFile.HEADER));
        for (int row = 0; row < 150; row++) {
            lines.add("p" + row + ",promotion,A,,x");
        }
        var file = CohortFile.of(folder, lines);

        assertThat(file.run()).isEqualTo(1);
        assertThat(file.err()).contains("Problems: 150.", "line 2, ", "line 101, ", "… and 50 more.");
        assertThat(file.err()).doesNotContain("line 102");
    }

    @Test
    void namesSeveralProblemsOfARow() {
        var file = CohortFile.of(folder, List.of(ALL, "p1,promotion,A,,x,y,3,2,9"));

        assertThat(file.run()).isEqualTo(1);
        assertThat(file.err())
                .contains("Problems: 4.", "column selected", "column rating", "column exit", "column event");

        var entryOnly = CohortFile.of(folder, List.of(ALL, "p1,promotion,A,,1,3,2,,"));
        assertThat(entryOnly.run()).isEqualTo(1);
        assertThat(entryOnly.err()).contains("Problems: 2.", "column exit: empty", "column event: empty");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        var lines = List.of(CohortFile.HEADER, "", "p1,promotion,\"A\nor B\",,1", ",,,,", "p2,promotion,A,,2");
        var file = CohortFile.of(folder, lines);

        assertThat(file.run()).isEqualTo(1);
        assertThat(file.err()).contains("Problems: 1.", "line 6, column selected");
    }

    @Test
    void namesTheCellWithForeignBytes() {
        var latin = (CohortFile.HEADER + "\np1,promotion,caf\u00e9,,1\n").getBytes(StandardCharsets.ISO_8859_1);
        var file = CohortFile.of(folder, latin);
        assertThat(file.run()).isEqualTo(1);
        assertThat(file.err()).contains("line 2, column group: not UTF-8");

        var wide = CohortFile.of(folder, (CohortFile.HEADER + "\n").getBytes(StandardCharsets.UTF_16));
        assertThat(wide.run()).isEqualTo(1);
        assertThat(wide.err()).contains("line 1: not UTF-8");
    }

    /** What a spreadsheet writes: a mark at the beginning, both line ends, quotation marks, capitals, space. */
    @Test
    void readsWhatSpreadsheetsWrite() {
        var file = CohortFile.of(
                folder,
                ("\uFEFF\"Person\",STAGE, group ,Stratum,selected\r\n\"p1\",promotion, A ,\"x, y\",1\r\np2,promotion,B,,0\r\n,,,,\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(file.json().path("provenance").path("rows").asInt()).isEqualTo(2);
    }

    @Test
    void takesNamesThatLookAlikeForTheSame() {
        var file = CohortFile.of(
                folder,
                List.of(
                        CohortFile.HEADER,
                        "p1,promotion,caf\u00e9,,1",
                        "p2,promotion,cafe\u0301,,0",
                        "p3,promotion,B,,0"));

        assertThat(file.json().path("provenance").path("groups")).hasSize(2);
    }

    /** A group called by what moves the cursor of a terminal, by markup, by a formula: all are names. */
    @Test
    void printsNamesThatSteerATerminalSpeltOut() {
        var file = CohortFile.of(
                folder,
                List.of(
                        CohortFile.HEADER,
                        "p1,promotion,A\u001b[31mred,,1",
                        "p2,promotion,<b>B</b>,,0",
                        "p3,promotion,\u202eC,,1",
                        "p4,promotion,=1+1,,0"));

        assertThat(file.run()).isZero();
        assertThat(file.out())
                .contains("A\\u001b[31mred", "<b>B</b>", "\\u202eC", "=1+1")
                .doesNotContain("\u001b", "\u202e");
        assertThat(file.json().path("provenance").path("groups").valueStream().map(one -> one.asString()))
                .contains("A\u001b[31mred", "<b>B</b>", "\u202eC", "=1+1");
        assertThat(file.run("--reference", "\u001b[2J")).isEqualTo(2);
        assertThat(file.err()).contains("\\u001b[2J").doesNotContain("\u001b");
    }
}
