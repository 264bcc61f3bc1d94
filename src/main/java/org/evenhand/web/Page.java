package org.evenhand.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.referees.Referee;
import org.evenhand.reviews.ReviewRole;

/**
 * What every template is given: words, dates in the library's zone, names, the sign-in of this request. Made anew
 * for each request and put in every model as {@code page}.
 */
public final class Page {

    private final Words words;
    private final Names names;
    private final Request request;

    Page(Words words, Names names, Request request) {
        this.words = words;
        this.names = names;
        this.request = request;
    }

    /** The message with this key of {@code messages.properties}; fails when there is none. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** A day, as in "November 27, 2026". */
    public String date(LocalDate day) {
        return words.date(day);
    }

    /** A day of every year, as in "November 27". */
    public String monthDay(LocalDate day) {
        return words.monthDay(day);
    }

    /** A moment in the library's zone, as in "November 27, 2026, 4:05 PM". */
    public String time(Instant at) {
        return words.time(at);
    }

    /** A deadline as a person says it: "Friday, November 27, in 3 business days". */
    public String due(Instant at) {
        return words.due(at);
    }

    /** Whether a deadline has passed. */
    public boolean late(Instant dueAt) {
        return words.late(dueAt);
    }

    /** The name a person goes by; the id itself for somebody the roster never named. */
    public String name(String personId) {
        if (Referee.isOne(personId)) {
            return text("referees.aReferee");
        }
        return personId.equals(ReviewRole.VACANT) ? words.text("reviews.vacant") : names.of(personId);
    }

    /** Looks up the names a list will show in one query; {@link #name} then costs nothing. */
    public void learnNames(Collection<String> personIds) {
        names.learn(personIds);
    }

    /** The hidden field every form with {@code method="post"} needs. */
    public Content csrf() {
        return request.csrf();
    }

    /** Who is signed in. Templates of pages open to anybody ask {@link #signedIn()} instead. */
    public Actor actor() {
        return request.actor().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Who is signed in, or nobody. */
    public Optional<Actor> signedIn() {
        return request.actor();
    }

    /** The address of a static resource with the hash of its content, so that it may be cached for good. */
    public String asset(String path) {
        return request.asset(path);
    }

    /** The places this person may go, the present one marked. */
    public List<Place> places() {
        return request.places();
    }

    /** The pages of Human Resources that belong to the present one, it marked; empty for everybody else. */
    public List<Place> siblings() {
        return request.siblings();
    }

    /** Seconds without activity after which a person is signed out. */
    public long secondsUntilSignedOut() {
        return request.secondsUntilSignedOut();
    }
}
