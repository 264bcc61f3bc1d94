package org.evenhand.disclosure.eventlog;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import org.evenhand.people.People;
import org.evenhand.shared.InstallationKey;
import org.jspecify.annotations.Nullable;

/**
 * What cases and people are called in one event log. A pseudonym is a fingerprint under a key that is made for this export,
 * stands nowhere and is forgotten with it: nobody can undo it, and two exports have nothing in common.
 */
final class LogNames {

    private static final int BYTES = 32;
    private static final int DIGITS = 20;

    private final @Nullable SecretKey key;
    private final @Nullable People people;
    private final Map<String, String> known = new HashMap<>();

    private LogNames(@Nullable SecretKey key, @Nullable People people) {
        this.key = key;
        this.people = people;
    }

    static LogNames pseudonyms() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LogNames(InstallationKey.aes(bytes), null);
    }

    static LogNames ofThe(People people) {
        return new LogNames(null, people);
    }

    /** Asks for the names of these people at once, where names are wanted. */
    void learn(Collection<String> ids) {
        if (people != null) {
            known.putAll(people.names(
                    ids.stream().filter(id -> !known.containsKey(id)).toList()));
        }
    }

    boolean areReal() {
        return key == null;
    }

    String ofCase(String id) {
        return key == null ? id : pseudonym(key, "case", id);
    }

    /** What a person is referred to by. */
    String ofPerson(String id) {
        return key == null ? known.getOrDefault(id, id) + " (" + id + ")" : pseudonym(key, "person", id);
    }

    private static String pseudonym(SecretKey key, String sort, String id) {
        byte[] mac = InstallationKey.mac(key, sort + " " + id);
        return sort + "-" + HexFormat.of().formatHex(mac).substring(0, DIGITS);
    }
}
