package org.evenhand.findings;

import java.time.LocalDate;
import java.util.Objects;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a finding has to keep. */
@Component
class FindingRules {

    /** Words of one text, at most. */
    static final int LONGEST = 2_000;

    private final NamesNobody names;
    private final People people;

    FindingRules(NamesNobody names, People people) {
        this.names = names;
        this.people = people;
    }

    /**
     * Looks at all of it.
     *
     * @param before what it said until now; null for a new one
     * @throws Refusal INVALID for the first rule that is broken
     */
    void require(FindingContent content, @Nullable FindingContent before, LocalDate today) {
        requireWords(content.text(), "text");
        if (content.measure() != null) {
            requireWords(content.measure(), "measure");
        }
        requireOwner(content, before);
        boolean newDay = before == null || !Objects.equals(before.dueOn(), content.dueOn());
        if (newDay && content.dueOn() != null && content.dueOn().isBefore(today)) {
            throw no("past");
        }
        if (content.done() && !content.isAnswered()) {
            throw no("doneUnanswered");
        }
    }

    private void requireWords(String words, String field) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw no("words." + field);
        }
        names.require(words, "findings.refused.names." + field);
    }

    /** Whoever has left may stay the owner of what they owned; nobody new who has left. */
    private void requireOwner(FindingContent content, @Nullable FindingContent before) {
        String owner = content.ownerId();
        boolean kept = before != null && Objects.equals(before.ownerId(), owner);
        if (owner != null && !kept && people.find(owner).filter(Person::active).isEmpty()) {
            throw no("owner");
        }
    }

    private static Refusal no(String reason) {
        return Refusal.because(Kind.INVALID, "findings.refused." + reason);
    }
}
