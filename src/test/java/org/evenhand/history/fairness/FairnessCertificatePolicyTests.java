package org.evenhand.history.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.promotions.DossierExtension;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.reviews.handover.HandoverWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.PdfStandards;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@EvenhandTest
@Policies("Procedural-fairness certificate: every right, made from the history alone")
class FairnessCertificatePolicyTests {

    private static final Duration TWO_MONTHS = Duration.ofDays(60);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Certificates certificates;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc pages;

    @Test
    void showsThatASmoothReviewKeptEveryRight() {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = filed(world);
        Certificate certificate = ofTheirOwn(caseId);
        assertThat(certificate.isClean()).isTrue();
        assertThat(certificate.deviations()).isEmpty();
        assertThat(states(certificate))
                .isEqualTo(Map.of(
                        "CRITERIA", State.USED,
                        "SELF_REVIEW", State.USED,
                        "LATE_SELF_REVIEW", State.NOT_APPLICABLE,
                        "DRAFT", State.KEPT,
                        "CONVERSATION", State.USED,
                        "STATEMENT", State.USED,
                        "NEGATIVE_ENTRY", State.NOT_APPLICABLE,
                        "REVIEW_RECONSIDERATION", State.APART,
                        "REVIEW_APPEAL", State.APART));
        assertThat(certificate.definitions()).containsKeys("annualReview", "checkpoint", "deadlines.dmn");
    }

    @Test
    void showsLatenessPauseHandoverAndReopeningWithTheirReasonsAndNoRightShortened() {
        String caseId = roughReview();
        Certificate certificate = ofTheirOwn(caseId);
        assertThat(certificate.deviations())
                .extracting(Deviation::kind)
                .containsSubsequence(
                        "reviewPaused", "reviewResumed", "institutionLate", "participantChanged", "reviewReopened")
                .doesNotContain("SHORTENED", "CUT_SHORT", "NOT_OFFERED");
        assertThat(certificate.deviations())
                .filteredOn(
                        one -> Set.of("participantChanged", "reviewReopened").contains(one.kind()))
                .allSatisfy(one -> assertThat(one.reason()).isNotNull());
        assertThat(right(certificate, CaseRight.SELF_REVIEW).offers().get(0).moves())
                .extracting(Offer.Move::cause)
                .containsExactly("reviewResumed");
        assertThat(right(certificate, CaseRight.STATEMENT).offers())
                .extracting(Offer::state)
                .containsExactly(State.USED, State.USED);
        assertThat(right(certificate, CaseRight.REVIEW_APPEAL).offers()).hasSize(2);
        assertThat(certificate.isClean()).isTrue();
    }

    @Test
    void showsAnExtendedDossierAndSaysNothingOfAnAppealInThePromotion() throws Exception {
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = decidedPromotion(world);
        Actor candidate = world.actor(promotion.personId());
        String before =
                certificates.of(promotion.caseId(), candidate).certificate().fingerprint();
        AppealWorld appeals = new AppealWorld(beans);
        Appeal appeal = appeals.files(appeals.decisionOf(promotion.caseId()), "procedure");
        appeals.goesTo(appeal, "decideAppeal");
        Certificate certificate = certificates.of(promotion.caseId(), candidate).certificate();
        assertThat(certificate.fingerprint()).isEqualTo(before);
        assertThat(states(certificate))
                .containsEntry("DOSSIER_EXTENSION", State.USED)
                .containsEntry("COMMITTEE_CHALLENGE", State.USED)
                .containsEntry("FILE_BEFORE_COMMITTEE", State.USED)
                .containsEntry("FILE_AND_RESPONSE", State.USED)
                .containsEntry("DECISION_NOTICE", State.KEPT)
                .containsEntry("PROMOTION_APPEAL", State.APART);
        assertThat(right(certificate, CaseRight.DOSSIER).offers().get(0).moves())
                .extracting(Offer.Move::cause)
                .containsExactly("dossierExtended");
        assertThat(text(page(promotion.caseId(), "certificate", candidate))).doesNotContain(appeal.caseId());
        appeals.goes(appeal, "decideAppeal");
        Certificate ofAppeal = certificates.of(appeal.caseId(), candidate).certificate();
        assertThat(ofAppeal.original()).isEqualTo(promotion.caseId());
        assertThat(states(ofAppeal))
                .containsEntry("INTAKE", State.KEPT)
                .containsEntry("PANEL_MEMBER", State.USED)
                .containsEntry("PANEL_CHALLENGE", State.USED)
                .containsEntry("REPLY", State.USED)
                .containsEntry("COMPLETION", State.NOT_APPLICABLE)
                .containsEntry("PANEL_DECISION", State.KEPT);
    }

    @Test
    void isTheSameAfterEverythingElseOfTheCaseHasChanged() throws Exception {
        String caseId = roughReview();
        String before = ofTheirOwn(caseId).fingerprint();
        LedgerCopy copy = new LedgerCopy(beans, caseId);
        copy.forgetEverythingElse();
        clock.advance(Duration.ofDays(400));
        assertThat(ofTheirOwn(caseId).fingerprint()).isEqualTo(before);
        assertThat(CertificateMaker.of(copy.elsewhere(), calendar.zone(), today())
                        .fingerprint())
                .isEqualTo(before);
    }

    @Test
    void isForTheEmployeeAndLibraryHrAndForNobodyElse() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = filed(world);
        PerformanceReview review = reviews.get(caseId);
        assertThat(page(caseId, "certificate", staff(review.personId())).getStatus())
                .isEqualTo(200);
        assertThat(page(caseId, "certificate", world.library.hr).getStatus()).isEqualTo(200);
        String stranger = new TestPeople(beans.getBean(JdbcClient.class)).add((String) null);
        for (String reviewer : List.of(review.managerId(), review.departmentHeadId(), review.associateDirectorId())) {
            assertThat(page(caseId, "certificate", staff(reviewer)).getStatus()).isEqualTo(403);
            assertThat(page(caseId, "certificate.pdf", staff(reviewer)).getStatus())
                    .isEqualTo(403);
        }
        assertThat(page(caseId, "certificate", staff(stranger)).getStatus()).isEqualTo(404);
        assertThat(page("no-such-case", "certificate", world.library.hr).getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsInTheLedgerThatItWasMadeAndWhoReadIt() {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = filed(world);
        Certificate certificate = ofTheirOwn(caseId);
        ofTheirOwn(caseId);
        certificates.of(caseId, world.library.hr);
        List<LedgerEntry> kept = ledger.of(caseId).stream()
                .filter(entry -> entry.kind().startsWith("certificate"))
                .toList();
        assertThat(kept)
                .extracting(LedgerEntry::kind, LedgerEntry::actor)
                .containsExactly(
                        tuple("certificateMade", reviews.get(caseId).personId()),
                        tuple("certificateRead", world.library.hr.personId()));
        assertThat(kept)
                .allSatisfy(entry -> assertThat(entry.facts()).containsEntry("fingerprint", certificate.fingerprint()));
    }

    @Test
    void isAFileForEveryReaderThatSaysNothingThatAnybodyWroteOrRated() throws Exception {
        String caseId = roughReview();
        Actor employee = staff(reviews.get(caseId).personId());
        byte[] pdf = page(caseId, "certificate.pdf", employee).getContentAsByteArray();
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Fairness certificate of ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            String written = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(written)
                    .contains(ofTheirOwn(caseId).fingerprint(), "Somebodyelseactedfromthenon:manager.")
                    .doesNotContain("Becauseofaprivatematter", "Aletterofthanks", "Surgery", "Level3");
        }
        assertThat(text(page(caseId, "certificate", employee)))
                .contains("The review paused")
                .doesNotContain("Because of a private matter", "A letter of thanks", "Surgery", "Level 3");
    }

    private String filed(ReviewWorld world) {
        String caseId = world.review();
        world.goesToTheEnd(caseId);
        return caseId;
    }

    /** With a pause, a late manager, another manager, and opened again after it was filed. */
    private String roughReview() {
        AbsenceWorld absence = new AbsenceWorld(beans);
        ReviewWorld world = absence.reviews;
        String caseId = absence.caseId;
        world.goesTo(caseId, "writeSelfReview");
        LocalDate first = today();
        absence.away(first.toString(), first.plusDays(9).toString());
        absence.dayBreaks(first.plusDays(1).toString());
        absence.dayBreaks(first.plusDays(12).toString());
        world.goesTo(caseId, "rateCriteria");
        clock.advance(TWO_MONTHS);
        world.runsWhatIsDue(caseId);
        world.goesTo(caseId, "completeAssessment");
        HandoverWorld handover = new HandoverWorld(beans, world, caseId);
        handover.change(ReviewRole.MANAGER, handover.somebody());
        world.goesToTheEnd(caseId);
        clock.advance(Duration.ofDays(1));
        reopens(caseId, world.library.hr);
        world.goesToTheEnd(caseId);
        return caseId;
    }

    private void reopens(String caseId, Actor hr) {
        Map<String, String[]> answers = new LinkedHashMap<>();
        answers.put("reason", new String[] {"A letter of thanks was overlooked."});
        answers.put("toChange", new String[] {"The evidence of service."});
        Acting acting = beans.getBean(Acting.class);
        acting.act(
                caseId,
                "reopen-review",
                hr,
                acting.open(caseId, "reopen-review", hr).seen(),
                answers);
    }

    private Promotion decidedPromotion(PromotionWorld world) {
        Promotion promotion = world.opened();
        Actor candidate = world.actor(promotion.personId());
        world.goes(promotion, "declareIntent");
        DossierExtension extension = beans.getBean(DossierExtension.class);
        extension.extend(
                promotion.caseId(), extension.latest(extension.extendable(promotion.caseId(), candidate)), candidate);
        PromotionWorld.PATH.stream().skip(1).forEach(step -> world.goes(promotion, step));
        return promotion;
    }

    private Certificate ofTheirOwn(String caseId) {
        return certificates.of(caseId, staff(reviews.get(caseId).personId())).certificate();
    }

    private static Actor staff(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    private static Map<String, State> states(Certificate certificate) {
        Map<String, State> states = new LinkedHashMap<>();
        certificate.rights().forEach(right -> states.put(right.right().name(), right.state()));
        return states;
    }

    private static CertifiedRight right(Certificate certificate, CaseRight wanted) {
        return certificate.rights().stream()
                .filter(right -> right.right() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString();
    }

    private MockHttpServletResponse page(String caseId, String what, Actor actor) throws Exception {
        SignedIn signedIn = new SignedIn(
                actor.personId(),
                beans.getBean(People.class).get(actor.personId()).roles());
        return pages.perform(get("/cases/" + caseId + "/" + what)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
