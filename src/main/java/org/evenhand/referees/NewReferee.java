package org.evenhand.referees;

/** Somebody who is to be on the list. */
public record NewReferee(String name, String email, String affiliation) {

    public NewReferee {
        name = name.strip();
        email = email.strip();
        affiliation = affiliation.strip();
    }
}
