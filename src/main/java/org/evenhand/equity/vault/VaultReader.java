package org.evenhand.equity.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.equity.vault.categories.RollUp;
import org.evenhand.equity.vault.categories.Unknown;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reading side of the vault, for the cohort audit alone. Each reading is written down in the transaction that reads;
 * which outcomes may be joined, and when, is the affair of the audit. Source: equity.md, privacy, 2.
 */
@Component
public class VaultReader {

    private final VaultGuard guard;
    private final Pseudonyms pseudonyms;
    private final AnswerRows answers;
    private final ReadingLog log;
    private final Categories categories;
    private final QuestionSwitches switches;

    VaultReader(
            VaultGuard guard,
            Pseudonyms pseudonyms,
            AnswerRows answers,
            ReadingLog log,
            Categories categories,
            QuestionSwitches switches) {
        this.guard = guard;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
        this.log = log;
        this.categories = categories;
        this.switches = switches;
    }

    /** The questions that are on, each with the roll-ups that {@link #groups} understands. */
    @Transactional(readOnly = true)
    public List<Question> questions() {
        return switches.asked();
    }

    /**
     * The pseudonym of each person, by person id. Whoever has none gets one, so that having one says nothing. Where somebody
     * has changed a link in the database, a pseudonym that nothing is known of stands in for it, and log and reading say so.
     */
    @Transactional
    public Map<String, String> pseudonyms(Collection<String> personIds, VaultReading reading) {
        guard.hold();
        Pseudonyms.Given given = pseudonyms.of(personIds);
        log.pseudonyms(reading, given.pseudonyms().size(), given.unreadable());
        return given.pseudonyms();
    }

    /**
     * To which groups of a roll-up each pseudonym belongs, in one query. Whoever has not answered, prefers not to say, or is
     * not known here, is {@link Unknown#GROUP}.
     *
     * @param question key of a question that is on
     * @param rollUp id of one of its roll-ups
     * @throws Refusal MISSING when there is no such question, it is off, or has no such roll-up
     */
    @Transactional
    public GroupsRead groups(String question, String rollUp, Collection<String> wanted, VaultReading reading) {
        RollUp rule = switches.asked().stream()
                .filter(asked -> asked.key().equals(question))
                .findFirst()
                .flatMap(asked -> asked.rollUp(rollUp))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "vault.refused.question"));
        guard.requireKey();
        int version = categories.current().number();
        AnswersFound found = answers.of(Set.copyOf(wanted));
        log.groups(reading, new ReadingLog.Asked(question, rollUp, version), wanted.size(), found.unreadable().size());
        Map<String, Set<String>> groups = new HashMap<>();
        wanted.forEach(one -> groups.put(one, group(found.answers().get(one), question, rule)));
        return new GroupsRead(version, groups, new HashSet<>(found.unreadable()));
    }

    private static Set<String> group(@Nullable Answers all, String question, RollUp rule) {
        Answer given = all == null ? null : all.given().get(question);
        if (all == null || given == null || given.preferNotToSay()) {
            return Set.of(Unknown.GROUP);
        }
        Set<String> groups = rule.of(all.version(), given.parts());
        return groups.isEmpty() ? Set.of(Unknown.GROUP) : groups;
    }
}
