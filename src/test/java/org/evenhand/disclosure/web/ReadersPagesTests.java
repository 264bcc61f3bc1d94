package org.evenhand.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.evenhand.people.Role;
import org.evenhand.promotions.PromotionDocument;
import org.evenhand.promotions.PromotionPhase;
import org.evenhand.promotions.PromotionReader;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** The tables of readers, as Library HR sees them. */
@EvenhandTest
class ReadersPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private Document page(String address) throws Exception {
        String hr = new TestPeople(jdbc).add((String) null, Role.HR);
        SignedIn signedIn = new SignedIn(hr, Set.of(Role.STAFF, Role.HR));
        return Jsoup.parse(web.perform(get(address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.US);
    }

    @ParameterizedTest
    @EnumSource
    void showsForEachPhaseWhatEveryPageObeys(PromotionPhase phase) throws Exception {
        Element table =
                Objects.requireNonNull(page("/hr/readers?phase=" + phase).getElementById("promotion-readers"));
        List<String> heads = table.select("thead th").eachText();
        for (PromotionDocument document : PromotionDocument.values()) {
            Element row = table.select("tbody tr").stream()
                    .filter(each -> each.select("th li").eachText().contains(text(document.key())))
                    .findFirst()
                    .orElseThrow();
            for (PromotionReader reader : PromotionReader.all()) {
                int column = heads.indexOf(text(reader.key()));
                boolean reads = column > 0 && row.child(column).text().equals(text("promotions.readers.reads"));
                assertThat(reads)
                        .as(document + " for " + reader + " in " + phase)
                        .isEqualTo(document.isOpenTo(reader, phase));
            }
        }
    }

    @Test
    void showsTheOneOfReviewsBesideItAndTheFirstReadingForAMangledAddress() throws Exception {
        Document page = page("/hr/readers?phase=nothing");
        assertThat(page.select("#readers tbody tr")).hasSizeGreaterThan(5);
        assertThat(page.select("#promotion-readers caption").text()).contains(text(PromotionPhase.PREPARING.key()));
        assertThat(page.select("main [aria-current=true]").text()).isEqualTo(text(PromotionPhase.PREPARING.key()));
    }
}
