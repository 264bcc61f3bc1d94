package org.evenhand.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;

/** The side of a page that depends on the request alone. */
interface Request {

    Optional<Actor> actor();

    Content csrf();

    String asset(String path);

    List<Place> places();

    List<Place> siblings();

    long secondsUntilSignedOut();
}
