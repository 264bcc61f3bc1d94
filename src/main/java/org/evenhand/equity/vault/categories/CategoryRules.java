package org.evenhand.equity.vault.categories;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a version has to be like: keys that tell apart, and roll-ups that leave no answer of any version out. */
final class CategoryRules {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

    /** Names of fields of a form, too. */
    private static final Pattern QUESTION = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final List<CategoryVersion> until;
    private final CategoryVersion version;

    private CategoryRules(List<CategoryVersion> until) {
        this.until = until;
        this.version = until.get(until.size() - 1);
    }

    /** @param until all versions up to the one that is looked at */
    static void require(List<CategoryVersion> until) {
        new CategoryRules(until).check();
    }

    private void check() {
        requireKeys("questions", version.questions().stream().map(Question::key).toList());
        version.questions().forEach(question -> {
            require(QUESTION.matcher(question.key()).matches(), question.key() + " is no key of a question");
            requireKeys(question.key(), question.choices().stream().map(Choice::key).toList());
            require(!question.possible().isEmpty(), question.key() + " has no answer");
            require(
                    question.choice(Question.DESCRIBED).isEmpty(),
                    question.key() + " has a choice with a key that is taken");
            requireKeys(question.key(), question.rollUps().stream().map(RollUp::id).toList());
            require(!question.rollUps().isEmpty(), question.key() + " has no roll-up");
            question.rollUps().forEach(rollUp -> check(question, rollUp));
        });
    }

    private void check(Question question, RollUp rollUp) {
        requireKeys(rollUp.id(), rollUp.groups().stream().map(Group::key).toList());
        require(
                rollUp.groups().stream().noneMatch(group -> group.key().equalsIgnoreCase(Unknown.GROUP)),
                rollUp.id() + " has a group for those who are unknown");
        for (CategoryVersion each : until) {
            Set<String> possible =
                    each.question(question.key()).map(Question::possible).orElse(Set.of());
            Set<String> missing = new TreeSet<>(possible);
            missing.removeAll(mapped(rollUp, each.number()));
            require(missing.isEmpty(), rollUp.id() + " leaves out " + missing + " of version " + each.number());
            Set<String> strange = mapped(rollUp, each.number());
            strange.removeAll(possible);
            require(strange.isEmpty(), rollUp.id() + " names " + strange + ", not in version " + each.number());
        }
    }

    private static Set<String> mapped(RollUp rollUp, int version) {
        return rollUp.groups().stream()
                .flatMap(group -> Stream.ofNullable(group.of().get(version)))
                .flatMap(Collection::stream)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private void requireKeys(String where, List<String> keys) {
        require(Set.copyOf(keys).size() == keys.size(), where + ": a key stands twice");
        keys.forEach(key -> require(KEY.matcher(key).matches(), where + ": " + key + " is no key"));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "evenhand.vault.categories, version " + version.number() + ": " + what);
        }
    }
}
