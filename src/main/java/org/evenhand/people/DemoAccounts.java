package org.evenhand.people;

import java.util.List;

/**
 * The accounts that the sign-in page offers. There is such a bean only in the {@code demo} profile.
 *
 * @param accounts one for each role, in the order in which they are shown
 */
public record DemoAccounts(List<DemoAccount> accounts) {

    public DemoAccounts {
        accounts = List.copyOf(accounts);
    }

    /**
     * Somebody to sign in as.
     *
     * @param who message key of a few words that say who this is, for instance {@code people.demo.manager}
     */
    public record DemoAccount(String email, String password, String who) {}
}
