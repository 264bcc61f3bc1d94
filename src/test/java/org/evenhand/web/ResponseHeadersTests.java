package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@EvenhandTest
class ResponseHeadersTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private ResourceUrlProvider assets;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/css/evenhand.css"})
    void guardsEveryAnswer(String path) throws Exception {
        web.perform(get(path))
                .andExpect(header().string("Content-Security-Policy", policy()))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void letsNoScriptOrStyleStandInAPage() {
        assertThat(policy()).doesNotContain("unsafe", "*", "http");
    }

    @Test
    void keepsPagesOutOfEveryCache() throws Exception {
        web.perform(get("/sign-in")).andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void letsFilesBeKeptForAYearUnderTheHashOfTheirContent() throws Exception {
        String address = assets.getForLookupPath("/css/evenhand.css");
        assertThat(address).matches("/css/evenhand-[0-9a-f]{32}\\.css");
        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000"));
    }

    private static String policy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }
}
