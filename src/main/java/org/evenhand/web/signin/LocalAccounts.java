package org.evenhand.web.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.evenhand.people.Account;
import org.evenhand.people.Accounts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.web.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail address and password. Whether the address is unknown, the password wrong or the account locked, the
 * answer is the same and takes as long.
 */
@Component
class LocalAccounts implements AuthenticationProvider {

    private static final int LONGEST_PASSWORD = 512;
    /** Each check takes 16 MB; more at once would starve a small installation. */
    private static final int CHECKS_AT_ONCE = 4;
    /** The hash of random bytes that nobody knows, made once by the encoder in use, so that it takes as long as any. */
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=16384,t=2,p=1$k9RGFvDS0fMf+S1Z3eRtsA$" + "8DhRux+mrliZK//RqbJrNGKlUzQKBkLHY3i6uuwqIGo";

    private final Accounts accounts;
    private final People people;
    private final PasswordEncoder encoder;
    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE, true);

    LocalAccounts(Accounts accounts, People people, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        String email = claim.getName();
        Optional<Account> account = accounts.findByEmail(email);
        boolean right = matches(claim, account.map(Account::passwordHash).orElse(NOBODYS_HASH));
        if (account.isEmpty() || account.get().locked() || !right) {
            accounts.failed(email);
            throw new BadCredentialsException("e-mail address or password is wrong, or the account is locked");
        }
        accounts.succeeded(email);
        return signedIn(people.get(account.get().personId()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean matches(Authentication claim, String hash) {
        String password = String.valueOf(claim.getCredentials());
        String tried = password.length() > LONGEST_PASSWORD ? "" : password;
        checks.acquireUninterruptibly();
        try {
            return encoder.matches(tried, hash);
        } finally {
            checks.release();
        }
    }

    private static Authentication signedIn(Person person) {
        var who = new SignedIn(person.id(), person.roles());
        var authorities = AuthorityUtils.createAuthorityList(
                person.roles().stream().map(role -> "ROLE_" + role.name()).toList());
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    }
}
