package org.evenhand.notifications;

import org.evenhand.people.Person;

/** Whom a mail greets, and where it goes. */
record Addressee(String name, String email) {

    static Addressee of(Person person) {
        return new Addressee(person.displayName(), person.email());
    }
}
