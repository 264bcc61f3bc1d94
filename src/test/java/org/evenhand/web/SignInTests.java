package org.evenhand.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
class SignInTests {

    @Autowired
    private MockMvc web;

    @Test
    void showsThePage() throws Exception {
        web.perform(get("/sign-in")).andExpect(status().isOk());
    }
}
