package org.evenhand.history.copies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.people.Actor;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Verdict;
import org.evenhand.testsupport.PdfStandards;
import org.evenhand.web.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A case as somebody takes it from its page, in each of its forms. */
public final class TakenCase {

    private final MockMvc pages;
    private final String caseId;
    private final Actor by;

    public TakenCase(ApplicationContext beans, String caseId, Actor by) {
        pages = beans.getBean(MockMvc.class);
        this.caseId = caseId;
        this.by = by;
    }

    /** How each of the three is answered. */
    public List<Integer> statuses() throws Exception {
        return List.of(
                answer("").getStatus(),
                answer("/json").getStatus(),
                answer("/pdf").getStatus());
    }

    /** The lines of the record, which verifies. */
    public List<String> json() throws Exception {
        byte[] file = answer("/json").getContentAsByteArray();
        requireVerified(file);
        return new String(file, UTF_8).lines().toList();
    }

    /** The archive, which verifies. */
    public byte[] archive() throws Exception {
        byte[] file = answer("").getContentAsByteArray();
        requireVerified(file);
        return file;
    }

    /** The words of the paper, which everybody can read as PDF/UA, without their spaces. */
    public String paper() throws Exception {
        byte[] file = answer("/pdf").getContentAsByteArray();
        assertThat(PdfStandards.broken(file, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static void requireVerified(byte[] file) throws IOException {
        Verdict verdict = FileVerification.verify(new ByteArrayInputStream(file), List.of());
        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Verdict.Outcome.OK);
    }

    private MockHttpServletResponse answer(String form) throws Exception {
        SignedIn signedIn = new SignedIn(by.personId(), by.roles());
        return pages.perform(post("/cases/" + caseId + "/export" + form)
                        .with(csrf())
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
