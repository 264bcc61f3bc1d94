package org.evenhand.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.PdfStandards;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The filed review as the file that people take home. */
@EvenhandTest
class FiledReviewPdfTests {

    private static final String STATEMENT =
            "A first paragraph <b>with markup</b>.\n\nשלום מן הספרייה (2026)\n\n📚 Δοκιμή\n\n"
                    + "What I was asked to do and what I did are two different things. ".repeat(150);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    MockMvc pages;

    private byte[] pdf;

    @BeforeEach
    void oneFiledReview() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String caseId = world.review();
        world.goesTo(caseId, "receiveReview");
        world.sends(caseId, Map.of("answer", "RECEIVED_WITH_STATEMENT", "statement", STATEMENT));
        world.runsWhatIsDue(caseId);
        pdf = file(caseId, reviews.get(caseId).personId());
    }

    @Test
    void isForEveryReaderAndForTheArchive() throws Exception {
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void wouldNotPassWithoutTagsAndTitle() throws Exception {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            document.getDocumentCatalog().setMetadata(null);
            document.save(bare);
        }
        assertThat(PdfStandards.broken(bare.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(PdfStandards.broken(bare.toByteArray(), PDFAFlavour.PDFA_2_A))
                .isNotEmpty();
    }

    @Test
    void tellsItsTitleItsLanguageAndWhereEachDocumentBegins() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Filed review of ");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            List<String> marks = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            assertThat(marks)
                    .startsWith("Contents", "Position confirmation", "Self-review", "Sealed rating of the manager");
            assertThat(marks).endsWith("Answer of the employee");
        }
    }

    @Test
    void holdsEveryWordThatWasWritten() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Overall rating Level 3", "<b>with markup</b>", "[books] Δοκιμή");
            assertThat(text.split("two different things", -1)).hasSize(151);
        }
    }

    private byte[] file(String caseId, String person) throws Exception {
        SignedIn signedIn = new SignedIn(person, Set.of(Role.STAFF));
        return pages.perform(get("/cases/" + caseId + "/review.pdf")
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
