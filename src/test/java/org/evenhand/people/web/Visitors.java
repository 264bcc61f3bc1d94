package org.evenhand.people.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.evenhand.people.Person;
import org.evenhand.web.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs people of the roster in to a request. */
final class Visitors {

    private Visitors() {}

    static RequestPostProcessor as(Person person) {
        var authorities = AuthorityUtils.createAuthorityList(
                person.roles().stream().map(role -> "ROLE_" + role.name()).toList());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id(), person.roles()), null, authorities));
    }
}
