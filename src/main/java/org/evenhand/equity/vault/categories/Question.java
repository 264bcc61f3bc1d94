package org.evenhand.equity.vault.categories;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question of one version of the categories.
 *
 * @param key the same in every version in which it asks the same
 * @param several whether more than one answer can be chosen
 * @param on whether it is asked until somebody decides otherwise
 * @param counsel whether it may be asked only once counsel agrees
 * @param describe label of the text in own words; null where there is none
 * @param source where the answers come from
 */
public record Question(
        String key,
        String title,
        @Nullable String hint,
        boolean several,
        boolean on,
        boolean counsel,
        @Nullable String describe,
        @Nullable String source,
        List<Choice> choices,
        List<RollUp> rollUps) {

    /** Stands for a text in own words where groups are told from answers. */
    public static final String DESCRIBED = "described";

    public Question {
        choices = List.copyOf(choices);
        rollUps = List.copyOf(rollUps);
    }

    public Optional<Choice> choice(String choice) {
        return choices.stream().filter(one -> one.key().equals(choice)).findFirst();
    }

    /** The roll-up with that id. */
    public Optional<RollUp> rollUp(String id) {
        return rollUps.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Everything that an answer can be made of. */
    Set<String> possible() {
        Set<String> keys = choices.stream().map(Choice::key).collect(Collectors.toCollection(TreeSet::new));
        if (describe != null) {
            keys.add(DESCRIBED);
        }
        return keys;
    }
}
