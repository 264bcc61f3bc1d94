package org.evenhand.people;

/**
 * Somebody may set a password by a link. Published within the transaction that makes the link; whoever mails it must
 * write the token nowhere else.
 *
 * @param token the secret part of the address {@code /set-password/{token}}, open for 24 hours and one use
 */
public record PasswordLinkRequested(String personId, String token) {

    /** Without the token, so that no log holds it. */
    @Override
    public String toString() {
        return "PasswordLinkRequested[" + personId + "]";
    }
}
