package org.evenhand.equity.vault.categories;

import java.util.List;
import java.util.stream.IntStream;

/** All versions of the categories, the first at the beginning. Answers keep the version that they were given under. */
public record Categories(List<CategoryVersion> versions) {

    /** @throws IllegalArgumentException when the versions do not follow each other, or a roll-up leaves an answer out */
    public Categories {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("evenhand.vault.categories: there is no version 1");
        }
        for (int at = 0; at < versions.size(); at++) {
            if (versions.get(at).number() != at + 1) {
                throw new IllegalArgumentException("evenhand.vault.categories: version " + (at + 1) + " is missing");
            }
            CategoryRules.require(versions.subList(0, at + 1));
        }
    }

    /** The version under which people answer now. */
    public CategoryVersion current() {
        return versions.get(versions.size() - 1);
    }

    /** @throws IllegalStateException when there never was such a version */
    public CategoryVersion version(int number) {
        if (number < 1 || number > versions.size()) {
            throw new IllegalStateException(
                    "evenhand.vault.categories: somebody answered under version " + number + ", which is not there");
        }
        return versions.get(number - 1);
    }

    /** What a question is called now, or was called last; its key when there never was such a question. */
    public String titleOf(String question) {
        return versions.stream()
                .flatMap(version -> version.question(question).stream())
                .map(Question::title)
                .reduce(question, (earlier, later) -> later);
    }

    /** What a roll-up of a version is called; its id when that version, or the roll-up, is not there any more. */
    public String titleOf(int version, String question, String rollUp) {
        return versions.stream()
                .filter(one -> one.number() == version)
                .flatMap(one -> one.question(question).stream())
                .flatMap(one -> one.rollUp(rollUp).stream())
                .map(RollUp::title)
                .reduce(rollUp, (id, title) -> title);
    }

    /** What has changed after that version, the oldest first. */
    public List<String> changesSince(int version) {
        return IntStream.range(version, versions.size())
                .boxed()
                .flatMap(at -> versions.get(at).changes().stream())
                .toList();
    }
}
