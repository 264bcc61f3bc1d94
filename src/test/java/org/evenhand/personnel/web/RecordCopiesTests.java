package org.evenhand.personnel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenhand.people.People;
import org.evenhand.personnel.PersonnelWorld;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.Way;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** The files of a record, for the person alone, and written down each time. */
@EvenhandTest
class RecordCopiesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc files;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    private PerformanceReview review;
    private RecordRequest request;
    private String address;

    @BeforeEach
    void preparedCopy() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        review = beans.getBean(PerformanceReviews.class).get(caseId);
        PersonnelWorld world = new PersonnelWorld(beans);
        request = world.asks(review.personId(), Way.COPY);
        world.prepares(request);
        address = "/record/requests/" + request.caseId();
    }

    @Test
    void givesThePersonAPdfThatNoCacheKeeps() throws Exception {
        MockHttpServletResponse answer = read("/record.pdf", review.personId());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).contains("personnel-record.pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(new String(answer.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(kinds()).endsWith("recordTaken");
    }

    @Test
    void givesThePersonAnArchiveWithThePdfInIt() throws Exception {
        MockHttpServletResponse answer = read("/record.zip", review.personId());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(names(answer.getContentAsByteArray()))
                .contains("personnel-record.pdf")
                .hasSizeGreaterThan(1);
        assertThat(kinds()).endsWith("recordTaken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record.pdf", "/record.zip"})
    void givesNobodyElseAnything(String file) throws Exception {
        int before = kinds().size();
        assertThat(read(file, review.managerId()).getStatus()).isEqualTo(404);
        assertThat(kinds()).hasSize(before);
    }

    private List<String> kinds() {
        return ledger.of(request.caseId()).stream().map(LedgerEntry::kind).toList();
    }

    private static List<String> names(byte[] archive) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private MockHttpServletResponse read(String file, String person) throws Exception {
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        return files.perform(get(address + file)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
