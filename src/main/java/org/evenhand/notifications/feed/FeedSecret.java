package org.evenhand.notifications.feed;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evenhand.shared.Sha256;

/** The secret part of an address: 256 random bits, as 43 characters that need no escaping. */
public final class FeedSecret {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private FeedSecret(String text) {
        this.text = text;
    }

    static FeedSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret, when the text has the form of one. */
    static Optional<FeedSecret> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedSecret(text)) : Optional.empty();
    }

    /** The path of the calendar; to be shown to its owner once, and kept nowhere. */
    public String path() {
        return "/calendar/" + text + ".ics";
    }

    /** SHA-256 in hexadecimal: enough for what is random already. */
    String hash() {
        return Sha256.of(text);
    }

    /** Without the secret, so that no log holds it. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
