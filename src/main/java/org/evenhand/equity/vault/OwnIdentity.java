package org.evenhand.equity.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.equity.vault.OwnPage.State;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does with their own answers: see, change, withdraw. There is no way to name anybody else, and nothing of it
 * is written down anywhere: no ledger, no log, no mail, no event. Source: decision 77.
 */
@Service
public class OwnIdentity {

    private static final int EDITION_DIGITS = 16;

    private final VaultGuard guard;
    private final VaultKey key;
    private final Pseudonyms pseudonyms;
    private final AnswerRows rows;
    private final LegalHolds holds;
    private final Categories categories;
    private final QuestionSwitches switches;

    OwnIdentity(
            VaultGuard guard,
            VaultKey key,
            Pseudonyms pseudonyms,
            AnswerRows rows,
            LegalHolds holds,
            Categories categories,
            QuestionSwitches switches) {
        this.guard = guard;
        this.key = key;
        this.pseudonyms = pseudonyms;
        this.rows = rows;
        this.holds = holds;
        this.categories = categories;
        this.switches = switches;
    }

    /** @throws Refusal NOT_ALLOWED on behalf of somebody else */
    @Transactional(readOnly = true)
    public OwnPage page(Actor self) {
        requireSelf(self);
        guard.requireKey();
        List<Question> asked = switches.asked();
        boolean held = holds.isHeld(self.personId());
        Found found = found(self);
        Answers answers = found.answers().orElse(null);
        if (answers == null) {
            return new OwnPage(
                    found.state(), found.version(), edition(asked), held, null, asked, List.of(), List.of(), List.of());
        }
        AnswerWords words = new AnswerWords(answers, categories);
        return new OwnPage(
                State.ANSWERED,
                found.version(),
                edition(asked),
                held,
                answers,
                asked,
                words.of(asked),
                words.besides(asked),
                categories.changesSince(answers.version()));
    }

    /**
     * Puts these answers in the place of all earlier ones; none at all withdraws.
     *
     * @param version of the page on which they were given
     * @param edition of its questions
     * @param given by key of the question; questions that were left out are not there
     * @throws Refusal NOT_ALLOWED on behalf of somebody else; MOVED_ON when the answers or the questions have changed since,
     *     or the page was another person's; INVALID when an answer is none
     */
    @Transactional
    public void answer(Actor self, String version, String edition, Map<String, Answer> given) {
        requireSelf(self);
        guard.hold();
        List<Question> asked = switches.asked();
        if (!edition(asked).equals(edition)) {
            throw Refusal.because(Kind.MOVED_ON, "identity.refused.questions");
        }
        if (!found(self).version().equals(version)) {
            throw Refusal.because(Kind.MOVED_ON, "identity.refused.changed");
        }
        AnswerRules.require(asked, given);
        String person = self.personId();
        if (given.isEmpty()) {
            takeAway(person);
            return;
        }
        String pseudonym = pseudonymOf(person);
        if (holds.isHeld(person)) {
            rows.keepForHold(pseudonym);
        }
        rows.put(pseudonym, new Answers(categories.current().number(), given));
    }

    /**
     * Deletes all answers, and the pseudonym. Under a legal hold both are kept, and read by nobody, until it ends.
     *
     * @throws Refusal NOT_ALLOWED on behalf of somebody else
     */
    @Transactional
    public void withdraw(Actor self) {
        requireSelf(self);
        guard.hold();
        takeAway(self.personId());
    }

    private void takeAway(String person) {
        Optional<Link> link = pseudonyms.readable(person);
        if (holds.isHeld(person)) {
            link.map(Link::pseudonym).ifPresent(rows::keepForHold);
        } else {
            pseudonyms.delete(Set.of(person));
        }
        link.ifPresent(one -> rows.delete(Set.of(one.pseudonym())));
    }

    /** A link that does not open leads nowhere any more, and gives way to a new one. */
    private String pseudonymOf(String person) {
        if (pseudonyms.readable(person).isEmpty()) {
            pseudonyms.delete(Set.of(person));
        }
        return pseudonyms.of(Set.of(person)).pseudonyms().values().iterator().next();
    }

    /** What there is, and the version it has. */
    private record Found(State state, Optional<Answers> answers, String version) {}

    private Found found(Actor self) {
        String nothing = key.nothingYet(self.personId());
        if (pseudonyms.isUnreadable(self.personId())) {
            return new Found(State.UNREADABLE, Optional.empty(), nothing);
        }
        return pseudonyms
                .readable(self.personId())
                .flatMap(link -> rows.find(link.pseudonym()).map(sealed -> opened(link.pseudonym(), sealed)))
                .orElseGet(() -> new Found(State.NOTHING, Optional.empty(), nothing));
    }

    private Found opened(String pseudonym, AnswerRows.Sealed sealed) {
        Optional<Answers> answers = rows.open(pseudonym, sealed.box());
        return new Found(answers.isPresent() ? State.ANSWERED : State.UNREADABLE, answers, sealed.version());
    }

    private String edition(List<Question> asked) {
        String keys = asked.stream().map(Question::key).collect(Collectors.joining(" "));
        return Sha256.of(categories.current().number() + " " + keys).substring(0, EDITION_DIGITS);
    }

    private static void requireSelf(Actor self) {
        if (self.onBehalfOf() != null) {
            throw Refusal.because(Kind.NOT_ALLOWED, "identity.refused.ownOnly");
        }
    }
}
