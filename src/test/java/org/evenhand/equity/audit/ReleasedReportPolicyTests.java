package org.evenhand.equity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.web.ReportWords;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.exact.DetectableRatio;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.PdfStandards;
import org.evenhand.testsupport.Policies;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@EvenhandTest
@Policies("Cohort audit: what is released, and to whom")
class ReleasedReportPolicyTests {

    private static final String UPPER = "filed-upper-level";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReleasedReports reports;

    @Autowired
    Audits audits;

    @Autowired
    MockMvc pages;

    @Autowired
    CaseTexts texts;

    @Test
    void everyNumberThatLeavesIsLargeEnoughForItsReaderOrHidden() throws Exception {
        AuditWorld world = AuditWorld.ofSixty(beans);
        CohortAudit audit = world.released("EVERYONE");
        Actor staff = new Actor(world.personOf(world.cases.get(0)), Set.of(Role.STAFF), null);

        ReleasedReport forHr = reports.get(audit.id(), world.hr);
        ReleasedReport forAll = reports.get(audit.id(), staff);

        assertThat(audit.is(State.CLOSED)).isTrue();
        assertThat(List.of(forHr.tier(), forAll.tier())).containsExactly(Tier.HR, Tier.EVERYONE);
        assertThat(counts(forHr)).isNotEmpty().noneMatch(count -> count < Tier.HR.smallestCell());
        assertThat(counts(forAll)).noneMatch(count -> count < Tier.EVERYONE.smallestCell());
        assertThat(counts(forAll).size()).isLessThan(counts(forHr).size());
        assertThat(forAll.summary()).isEqualTo(AuditWorld.SUMMARY);
        libraryHrReadsTheUpperLevelsOfWomenAndMen(forHr);
        theFilesSayWhatThePageSays(audit, staff, forAll);
        theFilesSayWhatThePageSays(audit, world.hr, forHr);
    }

    @Test
    void theRatioWithinGradesStandsBesideTheCrudeOneAndLeads() throws Exception {
        AuditWorld world = AuditWorld.ofTwoGrades(beans);
        CohortAudit audit = world.released("HR");
        ReleasedReport report = reports.get(audit.id(), world.hr);

        ReleasedReport.Table table = report.tables().stream()
                .filter(one -> one.stage().equals(UPPER) && one.lowest().isPresent())
                .findFirst()
                .orElseThrow();
        Line line = table.lowest().orElseThrow();
        WithinGrades within = java.util.Objects.requireNonNull(line.within());
        assertThat(line.isLedByGrades()).isTrue();
        assertThat(within.isWhole()).isTrue();
        assertThat(within.told()).isEqualTo(2);
        assertThat(line.main()).isEqualTo(within.pooled());
        assertThat(report.tables()).noneMatch(one -> one.released().title().endsWith("by grade"));
        String sentence = new ReportWords(texts).sentence(table);
        assertThat(sentence).contains("within grades", "of all grades together it is");
        String address = "/equity/reports/" + audit.id();
        assertThat(get200(address, world.hr).getContentAsString(StandardCharsets.UTF_8))
                .contains(sentence);
        assertThat(get200(address + "/report.csv", world.hr).getContentAsString(StandardCharsets.UTF_8))
                .contains("Within grades");
        try (PDDocument document =
                Loader.loadPDF(get200(address + "/report.pdf", world.hr).getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(sentence);
        }
    }

    /** The seven and the six categories of one question would tell by their difference what each of them hides. */
    @Test
    void ofSeveralWaysToPutAnAnswerTogetherOneLeaves() {
        CohortAudit audit = new AuditWorld(beans, 2).released("EVERYONE");
        ReleasedReport report = reports.get(audit.id(), new AuditWorld(beans, 2).hr);

        assertThat(report.withheld())
                .filteredOn(one -> one.reasonKey().equals("equity.release.refused.anotherRollUp"))
                .extracting(ReleasedReport.Withheld::title)
                .isNotEmpty()
                .allMatch(title -> title.contains("1997"));
    }

    private static void libraryHrReadsTheUpperLevelsOfWomenAndMen(ReleasedReport report) {
        ReleasedReport.Table table = report.tables().stream()
                .filter(one -> one.released().release().tableId().endsWith("/" + UPPER))
                .filter(one ->
                        one.lines().stream().anyMatch(line -> line.group().equals("Women")))
                .findFirst()
                .orElseThrow();
        assertThat(table.lines())
                .filteredOn(line -> line.rate() != null)
                .extracting(Line::selected)
                .contains(8L, 22L);
        whatSuchATableCouldHaveNoticedStandsBesideIt(table);
    }

    private static void whatSuchATableCouldHaveNoticedStandsBesideIt(ReleasedReport.Table table) {
        // of two groups of the same size the first is the reference
        assertThat(table.reference()).isEqualTo("Women");
        assertThat(table.lines())
                .extracting(Line::detectable)
                .containsExactly(null, DetectableRatio.of(new Counts(0, 30, 8, 30)));
    }

    private void theFilesSayWhatThePageSays(CohortAudit audit, Actor reader, ReleasedReport report) throws Exception {
        String address = "/equity/reports/" + audit.id();
        assertThat(get200(address, reader).getContentAsString(StandardCharsets.UTF_8))
                .contains(AuditWorld.SUMMARY, "Smallest impact ratio it would have noticed", "within grades beside it")
                .contains(HtmlUtils.htmlEscape(report.withheld().get(0).title()));
        String csv = get200(address + "/report.csv", reader).getContentAsString(StandardCharsets.UTF_8);
        long groups = report.tables().stream()
                .mapToLong(table -> table.lines().size())
                .sum();
        assertThat(csv.lines()).hasSize((int) groups + 1);
        byte[] pdf = get200(address + "/report.pdf", reader).getContentAsByteArray();
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(report.withheld().get(0).title());
        }
    }

    @Test
    void aReportForLibraryHrIsNobodyElsesAndOneForNobodyIsNotThere() {
        AuditWorld world = new AuditWorld(beans, 2);
        CohortAudit audit = world.released("HR");
        Actor staff = new Actor(world.personOf(world.cases.get(0)), Set.of(Role.STAFF), null);

        ReleasedReport report = reports.get(audit.id(), world.hr);

        assertThat(report.tables()).isEmpty();
        assertThat(report.withheld()).isNotEmpty();
        assertThat(reports.of(staff)).extracting(CohortAudit::id).doesNotContain(audit.id());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reports.get(audit.id(), staff))
                .matches(refusal -> refusal.kind() == Kind.MISSING);
        CohortAudit kept = new AuditWorld(beans, 2).released("NOBODY");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reports.get(kept.id(), world.hr))
                .matches(refusal -> refusal.kind() == Kind.MISSING);
    }

    private MockHttpServletResponse get200(String address, Actor reader) throws Exception {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(reader.personId(), reader.roles()), null, List.of());
        MockHttpServletResponse response = pages.perform(get(address).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    private static List<Long> counts(ReleasedReport report) {
        return report.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> Stream.of(line.selected(), line.people()))
                .filter(Objects::nonNull)
                .toList();
    }
}
