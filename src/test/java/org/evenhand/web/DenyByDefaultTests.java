package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@EvenhandTest
class DenyByDefaultTests {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values())
                .hasSizeGreaterThan(5)
                .filteredOn(DenyByDefaultTests::isSilent)
                .isEmpty();
    }

    @Test
    void noticesAHandlerThatSaysNothing() throws Exception {
        assertThat(List.of(handler("silent"), handler("forHr")))
                .filteredOn(DenyByDefaultTests::isSilent)
                .extracting(handler -> handler.getMethod().getName())
                .containsExactly("silent");
    }

    @Test
    void turnsEverybodyAwayFromAHandlerThatSaysNothing() throws Exception {
        HandlerMethod silent = handler("silent");
        assertThatThrownBy(
                        () -> new Gate().preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), silent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({
        "silent, ADMINISTRATOR, false",
        "forAnybody, , true",
        "forSignedIn, , false",
        "forSignedIn, STAFF, true",
        "forCaseParty, , false",
        "forCaseParty, STAFF, true",
        "forHr, MANAGER, false",
        "forHr, ADMINISTRATOR, false",
        "forHr, HR, true",
        "forAnalyst, HR, false",
        "forAnalyst, EQUITY_ANALYST, true",
        "forHrOrAdministrator, STAFF, false",
        "forHrOrAdministrator, HR, true",
        "forHrOrAdministrator, ADMINISTRATOR, true"
    })
    void opensAHandlerOnlyToThoseItNames(String handler, Role role, boolean open) throws Exception {
        Optional<Actor> actor = Optional.ofNullable(role).map(held -> new Actor("p1", Set.of(held), null));
        assertThat(Gate.isOpen(handler(handler), actor)).isEqualTo(open);
    }

    private static boolean isSilent(HandlerMethod handler) {
        return Gate.ruleOf(handler) == null;
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Handlers(), name);
    }

    /** The first is wrong on purpose. */
    static class Handlers {

        public void silent() {}

        @AllowedTo(Audience.ANYBODY)
        public void forAnybody() {}

        @AllowedTo(Audience.SIGNED_IN)
        public void forSignedIn() {}

        @AllowedTo(Audience.CASE_PARTY)
        public void forCaseParty() {}

        @AllowedTo(Audience.HR)
        public void forHr() {}

        @AllowedTo(Audience.EQUITY_ANALYST)
        public void forAnalyst() {}

        @AllowedTo({Audience.HR, Audience.ADMINISTRATOR})
        public void forHrOrAdministrator() {}
    }
}
