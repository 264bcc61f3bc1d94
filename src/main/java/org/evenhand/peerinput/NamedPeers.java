package org.evenhand.peerinput;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.casework.StepProblem;
import org.evenhand.people.Person;
import org.evenhand.people.PersonFinder;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people whom somebody names as peers in the rows of a form, and says what is wrong with a name. */
@Component
class NamedPeers {

    private static final String NAME = "name";

    private final PersonFinder finder;
    private final PeerPolicy policy;

    NamedPeers(PersonFinder finder, PeerPolicy policy) {
        this.finder = finder;
        this.policy = policy;
    }

    /**
     * What is wrong with the names, row by row.
     *
     * @param list path of the rows, which have a {@code name}
     * @param chosen person ids of peers there are already
     */
    List<StepProblem> problems(PerformanceReview review, String list, @Nullable Object rows, Set<String> chosen) {
        Set<String> taken = new HashSet<>(chosen);
        List<StepProblem> problems = new ArrayList<>();
        List<Map<?, ?>> all = rows(rows);
        for (int at = 0; at < all.size(); at++) {
            String path = list + "[" + at + "]." + NAME;
            problem(review, String.valueOf(all.get(at).get(NAME)), taken)
                    .ifPresent(key -> problems.add(StepProblem.at(path, key)));
        }
        return problems;
    }

    private Optional<String> problem(PerformanceReview review, String typed, Set<String> taken) {
        try {
            Person person = finder.find(typed);
            return taken.add(person.id())
                    ? policy.against(review, person.id())
                    : Optional.of("peerinput.refused.twice");
        } catch (Refusal nobody) {
            return Optional.of(nobody.key());
        }
    }

    /** Whom each row means, in order; the names have been found right before. */
    List<Person> in(@Nullable Object rows) {
        return rows(rows).stream()
                .map(row -> finder.find(String.valueOf(row.get(NAME))))
                .toList();
    }

    static List<Map<?, ?>> rows(@Nullable Object rows) {
        return rows instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
