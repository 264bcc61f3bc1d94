package org.evenhand.people.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.people.web.Visitors.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.people.roster.RosterCsv;
import org.evenhand.people.roster.RosterImports;
import org.evenhand.people.roster.RosterRow;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@EvenhandTest
class RosterPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String mark;
    private TestPeople test;
    private Person hr;

    @BeforeEach
    void somebodyInHr() {
        test = new TestPeople(jdbc);
        mark = UUID.randomUUID().toString().substring(0, 8);
        hr = people.get(test.add(mark + "-hr", null, "administrative", Role.HR));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "HR", mode = Mode.EXCLUDE)
    void opensToNobodyButHr(Role role) throws Exception {
        var id = test.add(null, role == Role.STAFF || role == Role.MANAGER ? new Role[0] : new Role[] {role});
        if (role == Role.MANAGER) {
            test.add(id);
        }
        var visitor = people.get(id);
        assertThat(visitor.roles()).contains(role);
        for (var request : everyRequest().toList()) {
            web.perform(request.with(as(visitor)).with(csrf())).andExpect(status().isForbidden());
        }
    }

    @Test
    void asksStrangersToSignIn() throws Exception {
        for (var address : List.of("/hr/roster", "/hr/roster.csv", "/hr/roster/import", "/hr/roster/template.csv")) {
            web.perform(get(address)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/sign-in"));
        }
    }

    private static Stream<MockHttpServletRequestBuilder> everyRequest() {
        return Stream.of(
                get("/hr/roster"),
                get("/hr/roster.csv"),
                get("/hr/roster/template.csv"),
                get("/hr/roster/import"),
                get("/hr/roster/import/some-id"),
                post("/hr/roster/import"),
                post("/hr/roster/import/some-id/apply"),
                post("/hr/roster/import/some-id/discard"));
    }

    @Test
    void listsPeopleWithTheirManagers() throws Exception {
        test.add(mark + "-report", hr.id(), "support");
        page("/hr/roster?q=" + mark)
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Roster"),
                                containsString("2 people"),
                                containsString("Person " + mark + "-report"),
                                containsString("Nobody: at the top"))));
    }

    @Test
    void showsMarkupInANameAsText() throws Exception {
        var id = test.add(hr.id());
        jdbc.sql("update person set name = '<script>alert(1)</script>', search_key = ? where id = ?")
                .params(mark + "-script", id)
                .update();
        page("/hr/roster?q=" + mark + "-script")
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void turnsPagesForwardAndBack() throws Exception {
        IntStream.range(0, 60).forEach(number -> test.add("%s-p%02d".formatted(mark, number), hr.id(), "support"));
        var words = mark + "-p";
        page("/hr/roster?q=" + words)
                .andExpect(content().string(containsString("after=" + mark + "-p49&amp;q=" + words)))
                .andExpect(content().string(not(containsString("rel=\"prev\""))));
        page("/hr/roster?q=" + words + "&after=" + mark + "-p49")
                .andExpect(content().string(containsString("before=" + mark + "-p50&amp;q=" + words)))
                .andExpect(content().string(not(containsString("rel=\"next\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-has-this", "%00", "%F0%9F%8C%BF", "%27%22%3E"})
    void saysThatNobodyWasFound(String words) throws Exception {
        page("/hr/roster?q=" + mark + "xyz+" + words)
                .andExpect(content().string(containsString("Nobody in the roster fits")));
    }

    @Test
    void takesASearchOfAnyLength() throws Exception {
        web.perform(get("/hr/roster").param("q", "x".repeat(200_000)).with(as(people.get(hr.id()))))
                .andExpect(status().isOk());
    }

    @Test
    void givesTheRosterAndATemplateAsFiles() throws Exception {
        web.perform(get("/hr/roster/template.csv").with(as(people.get(hr.id()))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("roster-template.csv")))
                .andExpect(content().string("\uFEFF" + RosterCsv.header() + "\n"));
        web.perform(get("/hr/roster.csv").with(as(people.get(hr.id()))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("\n" + hr.id() + ",")));
    }

    @Test
    void importsFromUploadToApplied() throws Exception {
        var address = upload(fileWith(report("new")));
        page(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("Check the import"),
                                containsString("roster.csv"),
                                containsString("Person " + mark + "-new"),
                                containsString("Apply these changes"))));
        decide(address, "apply").andExpect(redirectedUrl(address));
        page(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("The import was applied"), not(containsString("Apply these changes")))));
        assertThat(people.get(mark + "-new").active()).isTrue();
        page("/hr/roster/import").andExpect(content().string(containsString("1 new")));
    }

    @Test
    void showsBeforeAndAfterOfWhatChanges() throws Exception {
        apply(fileWith(report("a")));
        var address = upload(fileWith(report("a").replace(",Maps,", ",Globes,")));
        page(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("1 person changes"), containsString("Maps"), containsString("Globes"))));
    }

    @Test
    void saysThatNothingWouldChange() throws Exception {
        apply(fileWith(report("a")));
        page(upload(fileWith(report("a"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing would change"), not(containsString("Apply these changes")))));
    }

    @Test
    void warnsWhoeverWouldLeaveAlong() throws Exception {
        var other = RosterCsv.header() + "\n" + top(mark + "-other");
        page(upload(other)).andExpect(content().string(containsString("You would leave with this import")));
    }

    @Test
    void discardsAnImport() throws Exception {
        var address = upload(fileWith(report("a")));
        decide(address, "discard").andExpect(redirectedUrl(address));
        page(address).andExpect(content().string(containsString("The import was discarded")));
        decide(address, "apply").andExpect(status().isConflict());
    }

    @Test
    void refusesWhatTheRosterHasOvertaken() throws Exception {
        var first = upload(fileWith(report("a")));
        apply(fileWith(report("b")));
        page(first)
                .andExpect(content()
                        .string(allOf(
                                containsString("This can no longer be applied"),
                                not(containsString("Apply these changes")))));
        decide(first, "apply").andExpect(status().isConflict());
    }

    @Test
    void pagesThroughTheChanges() throws Exception {
        var rows =
                IntStream.range(0, 120).mapToObj(number -> report("n" + number)).collect(Collectors.joining());
        var address = upload(fileWith(rows));
        page(address).andExpect(content().string(containsString("kind=joining&amp;after=50")));
        page(address + "?kind=joining&after=50")
                .andExpect(content().string(allOf(containsString("after=100"), containsString(mark + "-n60"))));
        page(address + "?kind=nonsense").andExpect(status().isOk());
        web.perform(get(address + "?after=x").with(as(people.get(hr.id())))).andExpect(status().isBadRequest());
    }

    @Test
    void showsEveryProblemWithItsLineAndColumn() throws Exception {
        var address = upload(fileWith(report("a").replaceFirst("2015-09-01", "9/1/2015")));
        page(address)
                .andExpect(content()
                        .string(allOf(
                                containsString("The file has problems"),
                                containsString("1 problem"),
                                containsString(">3</th>"),
                                containsString("hired_on"),
                                containsString("9/1/2015"),
                                not(containsString("Apply these changes")))));
        decide(address, "apply").andExpect(status().isUnprocessableContent());
    }

    @Test
    void countsTheProblemsItDoesNotShow() throws Exception {
        var rows = IntStream.range(0, 501)
                .mapToObj(number -> report("n" + number).replace(",1,", ",2,"))
                .collect(Collectors.joining());
        page(upload(fileWith(rows))).andExpect(content().string(containsString("And 1 more.")));
    }

    @Test
    void namesAPictureThatPretendsToBeARoster() throws Exception {
        var png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        page(upload(new MockMultipartFile("file", "roster.csv", "text/csv", png)))
                .andExpect(content().string(containsString("This is not a CSV file but a PNG file")));
    }

    @Test
    void namesAnotherEncoding() throws Exception {
        var latin1 = fileWith(report("a").replace("Maps", "Zoölogy")).getBytes(ISO_8859_1);
        page(upload(new MockMultipartFile("file", "roster.csv", "text/csv", latin1)))
                .andExpect(content().string(containsString("not encoded as UTF-8")));
    }

    /** Every message with all its arguments can be shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ragged,row",
                "x,Name,,bad mail,U,D,J,F,G,C,nobody,2030-01-01,1800-01-01,9,boss;hr;equity_analyst",
                "x y,\u0007,,e@example.org,U,D,J,F,G,C,x y,2020-01-02,2020-01-01,1,"
            })
    void putsEveryProblemInWords(String row) throws Exception {
        page(upload(fileWith(row + "\n" + row + "\n")))
                .andExpect(content().string(not(containsString("people.roster.problem"))));
    }

    @Test
    void saysWhenThereIsNoFileOrAnEmptyOne() throws Exception {
        web.perform(multipart("/hr/roster/import").with(as(people.get(hr.id()))).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("<title>Error:"), containsString("Choose a file first"))));
        send(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file first")));
        send(new MockMultipartFile("file", "roster.csv", "text/csv", new byte[0]))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The file is empty")));
    }

    @Test
    void saysWhenAFileIsTooLarge() throws Exception {
        send(new MockMultipartFile("file", "roster.csv", "text/csv", new byte[RosterImports.LARGEST_FILE + 1]))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("larger than 20 MB")));
    }

    @Test
    void refusesAnUploadWithoutToken() throws Exception {
        web.perform(multipart("/hr/roster/import")
                        .file(new MockMultipartFile("file", fileWith("").getBytes(UTF_8)))
                        .with(as(people.get(hr.id()))))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysThatThereIsNoSuchImport() throws Exception {
        web.perform(get("/hr/roster/import/nothing").with(as(people.get(hr.id()))))
                .andExpect(status().isNotFound());
        decide("/hr/roster/import/nothing", "apply").andExpect(status().isNotFound());
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(as(people.get(hr.id()))))
                .andExpect(status().isOk());
    }

    private void apply(String file) throws Exception {
        decide(upload(file), "apply").andExpect(status().is3xxRedirection());
        hr = people.get(hr.id());
    }

    private ResultActions decide(String address, String how) throws Exception {
        return web.perform(
                post(address + "/" + how).with(as(people.get(hr.id()))).with(csrf()));
    }

    private String upload(String file) throws Exception {
        return upload(new MockMultipartFile("file", "roster.csv", "text/csv", file.getBytes(UTF_8)));
    }

    private String upload(MockMultipartFile file) throws Exception {
        var address = send(file)
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/hr/roster/import/")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(address);
    }

    private ResultActions send(MockMultipartFile file) throws Exception {
        return web.perform(multipart("/hr/roster/import")
                .file(file)
                .with(as(people.get(hr.id())))
                .with(csrf()));
    }

    /** A roster with the visitor at the top. */
    private String fileWith(String rows) {
        return RosterCsv.write(List.of(RosterRow.of(hr))) + rows;
    }

    private static String top(String id) {
        return id + ",Other,," + id + "@example.org,U,D,J,F,1,support,,2015-09-01,2015-09-01,1,hr\n";
    }

    private String report(String name) {
        var id = mark + "-" + name;
        return id + ",Person " + id + ",," + id + "@example.org,Maps,D,J,F,1,support," + hr.id()
                + ",2015-09-01,2015-09-01,1,\n";
    }
}
