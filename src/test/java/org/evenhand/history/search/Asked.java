package org.evenhand.history.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A query, filter by filter. */
record Asked(SearchQuery query) {

    static Asked forAnything() {
        return new Asked(SearchQuery.ANY);
    }

    Asked person(String person) {
        return with(person, query.unit(), query.words(), query.from(), query.until());
    }

    Asked unit(String unit) {
        return with(query.person(), unit, query.words(), query.from(), query.until());
    }

    Asked words(String words) {
        return with(query.person(), query.unit(), words, query.from(), query.until());
    }

    Asked days(@Nullable LocalDate from, @Nullable LocalDate until) {
        return with(query.person(), query.unit(), query.words(), from, until);
    }

    Asked step(String step) {
        return of(
                query.process(),
                query.version(),
                step,
                query.actor(),
                query.onBehalfOf(),
                query.kind(),
                query.outcome(),
                query.rule(),
                query.lateness());
    }

    Asked kind(String kind) {
        return of(
                query.process(),
                query.version(),
                query.step(),
                query.actor(),
                query.onBehalfOf(),
                kind,
                query.outcome(),
                query.rule(),
                query.lateness());
    }

    Asked actor(String actor) {
        return of(
                query.process(),
                query.version(),
                query.step(),
                actor,
                query.onBehalfOf(),
                query.kind(),
                query.outcome(),
                query.rule(),
                query.lateness());
    }

    Asked onBehalfOf(String person) {
        return of(
                query.process(),
                query.version(),
                query.step(),
                query.actor(),
                person,
                query.kind(),
                query.outcome(),
                query.rule(),
                query.lateness());
    }

    Asked outcome(String outcome) {
        return of(
                query.process(),
                query.version(),
                query.step(),
                query.actor(),
                query.onBehalfOf(),
                query.kind(),
                outcome,
                query.rule(),
                query.lateness());
    }

    Asked rule(String rule) {
        return of(
                query.process(),
                query.version(),
                query.step(),
                query.actor(),
                query.onBehalfOf(),
                query.kind(),
                query.outcome(),
                rule,
                query.lateness());
    }

    Asked late(Lateness lateness) {
        return of(
                query.process(),
                query.version(),
                query.step(),
                query.actor(),
                query.onBehalfOf(),
                query.kind(),
                query.outcome(),
                query.rule(),
                lateness);
    }

    Asked version(String process, int version) {
        return of(
                process,
                version,
                query.step(),
                query.actor(),
                query.onBehalfOf(),
                query.kind(),
                query.outcome(),
                query.rule(),
                query.lateness());
    }

    private Asked with(String person, String unit, String words, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Asked(new SearchQuery(
                person,
                unit,
                query.process(),
                query.version(),
                query.step(),
                query.actor(),
                query.onBehalfOf(),
                query.kind(),
                query.outcome(),
                query.rule(),
                query.lateness(),
                from,
                until,
                words));
    }

    private Asked of(
            String process,
            int version,
            String step,
            String actor,
            String onBehalfOf,
            String kind,
            String outcome,
            String rule,
            @Nullable Lateness lateness) {
        return new Asked(new SearchQuery(
                query.person(),
                query.unit(),
                process,
                version,
                step,
                actor,
                onBehalfOf,
                kind,
                outcome,
                rule,
                lateness,
                query.from(),
                query.until(),
                query.words()));
    }
}
