package org.evenhand.people;

/**
 * What signing in needs to know of an active person.
 *
 * @param passwordHash as encoded by the application's password encoder
 * @param locked whether too many wrong passwords were tried a short while ago
 */
public record Account(String personId, String passwordHash, boolean locked) {

    /** Without the hash, so that no log holds it. */
    @Override
    public String toString() {
        return "Account[" + personId + (locked ? ", locked]" : "]");
    }
}
