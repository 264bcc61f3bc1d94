package org.evenhand.people.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String HEADER = RosterCsv.header() + "\n";
    private static final String TOP =
            "top,Ada Wren,,ada@example.org,Office,Office,Director,Leadership,12,administrative,,2001-01-02,2010-01-01,1,hr\n";
    private static final String ROW =
            "p1,Bo Fern,Bo,bo@example.org,Maps,Collections,Librarian,Librarianship,5,support,top,2015-09-01,2020-07-01,0.5,\n";

    @Test
    void readsWhatIsRight() {
        var reading = read(HEADER + TOP + ROW);
        assertThat(reading.firstProblems()).isEmpty();
        assertThat(reading.rowsRead()).isEqualTo(2);
        assertThat(reading.rows()).extracting(RosterRow::personId).containsExactly("top", "p1");
        assertThat(reading.rows().get(1).preferredName()).isEqualTo("Bo");
        assertThat(reading.rows().get(1).fte()).isEqualByComparingTo("0.5");
    }

    @ParameterizedTest(name = "{0} = \"{1}\": {2}")
    @CsvSource(
            nullValues = "NULL",
            value = {
                "person_id, '', empty",
                "person_id, 'a b', badId",
                "person_id, '/etc', badId",
                "person_id, 'Evenhand', reservedId",
                "person_id, 'vacant', reservedId",
                "person_id, 'nobody', reservedId",
                "person_id, 'referee-7', reservedId",
                "name, '', empty",
                "name, '   ', empty",
                "email, '', empty",
                "email, 'bo', badEmail",
                "email, 'bo@', badEmail",
                "email, 'bo@localhost', badEmail",
                "email, 'bo@@example.org', badEmail",
                "email, 'b o@example.org', badEmail",
                "email, 'bo@example.org.', badEmail",
                "email, 'bo..x@example.org', badEmail",
                "email, 'bö@example.org', badEmail",
                "email, 'bo@example.org\nBcc: x@example.org', badEmail",
                "email, 'ADA@EXAMPLE.ORG', duplicateEmail",
                "unit, '', empty",
                "directorate, '', empty",
                "job_title, '', empty",
                "job_family, '', empty",
                "grade, '', empty",
                "staff_category, '', empty",
                "manager_id, 'nobody', unknownManager",
                "manager_id, 'p1', ownManager",
                "manager_id, '', twoTops",
                "hired_on, '', empty",
                "hired_on, '9/1/2015', badDate",
                "hired_on, '2015-9-1', badDate",
                "hired_on, '2015-02-29', badDate",
                "hired_on, '2026-11-21', future",
                "hired_on, '1899-12-31', tooEarly",
                "in_grade_since, '', empty",
                "in_grade_since, 'soon', badDate",
                "in_grade_since, '2026-11-21', future",
                "in_grade_since, '2015-08-31', inGradeBeforeHired",
                "fte, '', empty",
                "fte, '0', badFte",
                "fte, '0.000', badFte",
                "fte, '-0.5', badFte",
                "fte, '1.001', badFte",
                "fte, '0.0001', badFte",
                "fte, '50%', badFte",
                "fte, '0,5', badFte",
                "fte, '1e0', badFte",
                "fte, 'NaN', badFte",
                "roles, 'librarian', unknownRole",
                "roles, 'staff', unknownRole",
                "roles, 'hr;equity_analyst', hrAndAnalyst",
                "roles, 'HR ; Equity_Analyst', hrAndAnalyst",
                "name, 'a\u0000b', control",
                "name, 'a\u0007b', control",
                "job_title, 'a\u202Eb', control",
                "name, 'Mar\uFFFDa', lostLetter",
            })
    void saysWhatIsWrongWithACell(String column, String cell, String problem) {
        var reading = read(HEADER + TOP + with(column, cell));
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterProblem::column, RosterReaderTests::what)
                .containsExactly(tuple(3, column, problem));
        assertThat(reading.problems()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} = \"{1}\"")
    @CsvSource({
        "name, =1+1",
        "name, '@SUM(A1)'",
        "name, '+1 617'",
        "name, '-'",
        "name, 林",
        "name, ليلى",
        "name, '<b>Bo</b>'",
        "name, 🌿",
        "name, 'Bo \"the Fern\" Fern'",
        "name, 'Fern, Bo'",
        "name, 'Bo\r\nFern'",
        "preferred_name, ''",
        "email, Bo.O'Fern+maps@sub.example.org",
        "hired_on, 2015-09-01",
        "hired_on, 1900-01-01",
        "in_grade_since, 2015-09-01",
        "in_grade_since, 2026-11-20",
        "fte, 1",
        "fte, 1.000",
        "fte, 0.001",
        "fte, .5",
        "roles, ''",
        "roles, 'Department_Head; ASSOCIATE_DIRECTOR;hr;administrator;'",
        "roles, equity_analyst",
        "person_id, 0042",
    })
    void takesWhatIsUnusualButRight(String column, String cell) {
        assertThat(read(HEADER + TOP + with(column, cell)).firstProblems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is allowed, one more is not")
    @CsvSource({
        "name, 200",
        "preferred_name, 200",
        "unit, 200",
        "directorate, 200",
        "job_title, 200",
        "job_family, 100",
        "grade, 50",
        "staff_category, 100",
        "person_id, 64"
    })
    void limitsTheLengthOfACell(String column, int longest) {
        assertThat(problems(with(column, "x".repeat(longest - 1)))).isEmpty();
        assertThat(problems(with(column, "x".repeat(longest)))).isEmpty();
        assertThat(problems(with(column, "x".repeat(longest + 1)))).containsExactly("tooLong");
        assertThat(problems(with(column, "x".repeat(200_000)))).containsExactly("tooLong");
    }

    @Test
    void limitsTheLengthOfAnEmail() {
        var domain = "@" + "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(60) + ".org";
        assertThat(problems(with("email", "l".repeat(64) + domain))).isEmpty();
        assertThat(problems(with("email", "l".repeat(65) + domain))).containsExactly("badEmail");
        assertThat(problems(with("email", "l".repeat(64) + "@" + "d.".repeat(95) + "org")))
                .containsExactly("tooLong");
    }

    @Test
    void takesColumnsInAnyOrderCaseAndWithSpaces() {
        var file = "Roles , NAME,person_id,preferred_name,email,unit,directorate,job_title,job_family,grade,"
                + "staff_category,manager_id,hired_on,in_grade_since,fte\n"
                + "hr,Ada Wren,top,,ada@example.org,Office,Office,Director,L,12,administrative,,2001-01-02,2010-01-01,1\n";
        var reading = read(file);
        assertThat(reading.firstProblems()).isEmpty();
        assertThat(reading.rows().get(0).roles()).containsExactly(Role.HR);
    }

    @Test
    void namesEveryMissingUnknownAndDuplicateColumn() {
        var reading = read("person_id,name,Name,salary,,email\n" + TOP);
        assertThat(reading.firstProblems())
                .extracting(RosterReaderTests::what)
                .contains("duplicateColumn", "unknownColumn", "unnamedColumn")
                .filteredOn("missingColumn"::equals)
                .hasSize(12);
        assertThat(reading.firstProblems())
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(1));
    }

    @Test
    void readsTheRowsAlthoughThereIsAnUnknownColumn() {
        var file = HEADER.strip() + ",salary\n" + TOP.strip() + ",9\n"
                + ROW.replace("bo@example.org", "bo").strip() + ",8\n";
        assertThat(read(file).firstProblems())
                .extracting(RosterReaderTests::what)
                .containsExactly("unknownColumn", "badEmail");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void namesAnotherSeparator(String separator) {
        assertThat(whatIn(read((HEADER + TOP).replace(",", separator)))).containsExactly("separator");
    }

    @Test
    void reportsARaggedRowOnItsLine() {
        var reading = read(HEADER + TOP + "p1,Bo\n" + ROW.replace("p1", "p2").strip() + ",extra\n");
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what, RosterProblem::arguments)
                .containsExactly(tuple(3, "ragged", List.of("15", "2")), tuple(4, "ragged", List.of("15", "16")));
    }

    @Test
    void stillKnowsWhomARaggedRowNames() {
        var report = with("manager_id", "p9").replace("p1,", "p2,").replace("bo@", "cy@");
        assertThat(whatIn(read(HEADER + TOP + "p9,Bo\n" + report))).containsExactly("ragged");
    }

    @ParameterizedTest(name = "line ends {0}")
    @CsvSource({"LF", "CRLF", "CR"})
    void countsLinesAsAnEditorDoes(String kind) {
        var end = kind.replace("CR", "\r").replace("LF", "\n");
        var lines = "\n" + HEADER + "\n" + TOP.replace("Ada Wren", "\"Ada\nof the\nWrens\"") + ",,,,,,,,,,,,,,\n"
                + with("fte", "2");
        assertThat(read(lines.replace("\n", end)).firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what)
                .containsExactly(tuple(8, "badFte"));
    }

    @Test
    void readsALastLineWithoutEnd() {
        assertThat(read(HEADER + TOP.strip()).rows()).hasSize(1);
    }

    @Test
    void saysWhereAQuotationMarkIsMissing() {
        var reading = read(HEADER + TOP + ROW.replace("Bo Fern", "\"Bo Fern") + ROW);
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what)
                .containsExactly(tuple(3, "quotation"));
    }

    @Test
    void saysWhereAQuotationMarkIsOutOfPlace() {
        var reading = read(HEADER + TOP + ROW.replace("Bo Fern", "\"Bo\" Fern"));
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what)
                .containsExactly(tuple(3, "quotation"));
    }

    @Test
    void toleratesAByteOrderMark() {
        assertThat(read("\uFEFF" + HEADER + TOP).firstProblems()).isEmpty();
    }

    @Test
    void namesLatin1WithItsLineAndLetter() {
        var reading =
                RosterReader.read((HEADER + TOP + ROW.replace("Bo Fern", "Zoë Fern")).getBytes(ISO_8859_1), TODAY);
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what, RosterProblem::arguments)
                .containsExactly(tuple(3, "notUtf8", List.of("EB", "ë")));
    }

    @Test
    void namesALetterThatIsCutOffAtTheEnd() {
        var bytes = (HEADER + TOP + "é").getBytes(UTF_8);
        var cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(whatIn(RosterReader.read(cut, TODAY))).containsExactly("notUtf8");
    }

    @Test
    void namesUtf16WithAndWithoutMark() {
        assertThat(whatIn(RosterReader.read((HEADER + TOP).getBytes(UTF_16), TODAY)))
                .containsExactly("utf16");
        assertThat(whatIn(RosterReader.read((HEADER + TOP).getBytes(UTF_16LE), TODAY)))
                .containsExactly("utf16");
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "89504e470d0a1a0a, notCsv, PNG",
        "ffd8ffe000104a46, notCsv, JPEG",
        "255044462d312e37, notCsv, PDF",
        "504b030414000600, spreadsheet, XLSX",
        "d0cf11e0a1b11ae1, spreadsheet, XLS",
        "1f8b0800, notCsv, GZIP"
    })
    void namesAFileThatLiesAboutItsType(String bytes, String problem, String type) {
        var reading = RosterReader.read(HexFormat.of().parseHex(bytes), TODAY);
        assertThat(whatIn(reading)).containsExactly(problem);
        assertThat(reading.firstProblems().get(0).arguments()).containsExactly(type);
    }

    @Test
    void namesAnEmptyFileAndAFileWithoutRows() {
        assertThat(whatIn(read(""))).containsExactly("emptyFile");
        assertThat(whatIn(read(" \n\n"))).containsExactly("emptyFile");
        assertThat(whatIn(read(HEADER))).containsExactly("noRows");
    }

    @Test
    void namesTheFirstLineOfAnIdOrEmailThatStandsTwice() {
        var reading = read(HEADER + TOP + ROW + ROW);
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what, RosterProblem::arguments)
                .containsExactly(
                        tuple(4, "duplicateId", List.of("p1", "3")),
                        tuple(4, "duplicateEmail", List.of("bo@example.org", "3")));
    }

    @Test
    void namesThePeopleOfACircleOnce() {
        var reading =
                read(HEADER + TOP + chained("a", "b") + chained("b", "c") + chained("c", "a") + chained("d", "a"));
        assertThat(reading.firstProblems())
                .extracting(RosterProblem::line, RosterReaderTests::what, RosterProblem::arguments)
                .containsExactly(tuple(3, "cycle", List.of("Person a → Person b → Person c → Person a")));
    }

    @Test
    void namesTwoCircles() {
        var reading =
                read(HEADER + TOP + chained("a", "b") + chained("b", "a") + chained("c", "d") + chained("d", "c"));
        assertThat(whatIn(reading)).containsExactly("cycle", "cycle");
    }

    @Test
    void namesThatNobodyIsAtTheTopOrInHr() {
        var reading = read(HEADER + chained("a", "b") + chained("b", "a"));
        assertThat(whatIn(reading)).containsExactlyInAnyOrder("nobodyInHr", "noTop", "cycle");
    }

    @Test
    void reportsAllProblemsOfARowInTheOrderOfItsColumns() {
        var row = "p1,,,bo,Maps,Collections,Librarian,Librarianship,5,support,nobody,soon,2020-07-01,7,x\n";
        assertThat(whatIn(read(HEADER + TOP + row)))
                .containsExactly("empty", "badEmail", "unknownManager", "badDate", "badFte", "unknownRole");
    }

    @ParameterizedTest
    @CsvSource({"499, 499", "500, 500", "501, 500", "5000, 500"})
    void keepsTheFirstFiveHundredProblemsAndCountsTheRest(int wrong, int kept) {
        var rows = IntStream.range(0, wrong)
                .mapToObj(number -> chained("p" + number, "top").replace(",0.5,", ",5,"))
                .collect(Collectors.joining());
        var reading = read(HEADER + TOP + rows);
        assertThat(reading.problems()).isEqualTo(wrong);
        assertThat(reading.firstProblems()).hasSize(kept);
        assertThat(reading.firstProblems().get(0).line()).isEqualTo(3);
        assertThat(reading.firstProblems().get(kept - 1).line()).isEqualTo(kept + 2);
    }

    @Test
    void readsAChainOfFiftyThousandManagers() {
        var rows = IntStream.range(0, 50_000)
                .mapToObj(number -> chained("p" + number, number == 0 ? "top" : "p" + (number - 1)))
                .collect(Collectors.joining());
        var reading = read(HEADER + TOP + rows);
        assertThat(reading.firstProblems()).isEmpty();
        assertThat(reading.rows()).hasSize(50_001);
    }

    private static String chained(String id, String manager) {
        return id + ",Person " + id + ",," + id + "@example.org,Maps,Collections,Librarian,Librarianship,5,support,"
                + manager + ",2015-09-01,2020-07-01,0.5,\n";
    }

    /** The row p1 with another cell. */
    private static String with(String column, String cell) {
        var cells = ROW.strip().split(",", -1);
        cells[RosterColumn.of(column).orElseThrow().ordinal()] = "\"" + cell.replace("\"", "\"\"") + "\"";
        return String.join(",", cells) + "\n";
    }

    private static List<String> problems(String row) {
        return whatIn(read(HEADER + TOP + row));
    }

    private static RosterReading read(String file) {
        return RosterReader.read(file.getBytes(UTF_8), TODAY);
    }

    private static List<String> whatIn(RosterReading reading) {
        return reading.firstProblems().stream().map(RosterReaderTests::what).toList();
    }

    private static String what(RosterProblem problem) {
        return problem.key().replace("people.roster.problem.", "");
    }
}
