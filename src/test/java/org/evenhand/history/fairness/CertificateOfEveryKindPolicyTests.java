package org.evenhand.history.fairness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.appeals.Decision;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.PdfStandards;
import org.evenhand.testsupport.Policies;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@EvenhandTest
@Policies("Fairness certificate: of every kind of case, as a page and as a file for every reader")
class CertificateOfEveryKindPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Certificates certificates;

    @Autowired
    MockMvc web;

    @Test
    void ofAPromotion() throws Exception {
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        world.goesTo(promotion, "followUp");
        world.goes(promotion, "followUp");
        isWhole(promotion.caseId(), CaseKind.PROMOTION, world.actor(promotion.personId()));
        isWhole(promotion.caseId(), CaseKind.PROMOTION, world.hr);
    }

    @Test
    void ofAReconsiderationAndAnAppeal() throws Exception {
        ReviewWorld reviews = new ReviewWorld(beans);
        String original = reviews.review();
        reviews.goesToTheEnd(original);
        AppealWorld world = new AppealWorld(beans);
        Decision decision = world.decisionOf(original);
        Appeal asked = world.asks(decision);
        Actor employee = world.actor(asked.personId());
        assertThat(isWhole(asked.caseId(), CaseKind.RECONSIDERATION, employee).rights())
                .extracting(CertifiedRight::state)
                .containsExactly(State.OPEN);
        Appeal appeal = world.files(decision, "procedure");
        world.goesTo(appeal, "decideAppeal");
        world.goes(appeal, "decideAppeal");
        isWhole(appeal.caseId(), CaseKind.APPEAL, employee);
        isWhole(appeal.caseId(), CaseKind.APPEAL, world.hr);
    }

    /** Every right of its kind is in it, each with its version; page and file tell the same fingerprint. */
    private Certificate isWhole(String caseId, CaseKind kind, Actor reader) throws Exception {
        Certificate certificate = certificates.of(caseId, reader).certificate();
        assertThat(certificate.kind()).isEqualTo(kind);
        assertThat(certificate.whole()).isTrue();
        assertThat(certificate.rights()).extracting(CertifiedRight::right).isEqualTo(CaseRight.of(kind));
        assertThat(certificate.rights()).extracting(CertifiedRight::state).doesNotContain(State.NOT_RECORDED);
        assertThat(certificate.definitions()).containsKeys(kind.process(), "deadlines.dmn");
        assertThat(new String(page(caseId, "certificate", reader), UTF_8)).contains(certificate.fingerprint());
        byte[] pdf = page(caseId, "certificate.pdf", reader);
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(certificate.fingerprint());
        }
        return certificate;
    }

    private byte[] page(String caseId, String page, Actor reader) throws Exception {
        SignedIn who = new SignedIn(reader.personId(), reader.roles());
        return web.perform(get("/cases/" + caseId + "/" + page)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
