package org.evenhand.promotions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.committees.Committee;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.referees.Letters;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What promotions mean for one person: their own cases, those they have a part in, and rounds with the reasons. */
@Service
@Transactional(readOnly = true)
public class PromotionOverview {

    private final Promotions promotions;
    private final RoundRows rounds;
    private final EligibilityDecision eligibility;
    private final SelfNomination nomination;
    private final People people;
    private final Inbox inbox;
    private final LibraryCalendar calendar;
    private final Clock clock;

    PromotionOverview(
            Promotions promotions,
            RoundRows rounds,
            EligibilityDecision eligibility,
            SelfNomination nomination,
            People people,
            Inbox inbox,
            LibraryCalendar calendar,
            Clock clock) {
        this.promotions = promotions;
        this.rounds = rounds;
        this.eligibility = eligibility;
        this.nomination = nomination;
        this.people = people;
        this.inbox = inbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A case in a list.
     *
     * @param waiting the step it waits for; null between steps and after the end, and for anybody but the candidate while
     *     only they know of it
     */
    public record Line(Promotion promotion, PromotionRound round, @Nullable OpenTask waiting) {

        /** Whether the case is with its committee, of which no list names a member; what the candidate has is theirs. */
        public boolean isWithCommittee() {
            return waiting != null
                    && waiting.processKey().equals(Committee.PROCESS)
                    && !promotion.isOf(String.valueOf(waiting.assignee()));
        }

        /** Message key of what happens next, as the candidate is told it. */
        public String nextKey() {
            return "promotions.next." + next();
        }

        private String next() {
            if (waiting == null) {
                return promotion.state().isOver() ? "over" : "automatic";
            }
            return switch (waiting.processKey()) {
                case Letters.PROCESS -> "letters";
                case LateMaterial.PROCESS -> "material";
                case Promotion.PROCESS -> waiting.step();
                default -> isWithCommittee() ? "committee" : waiting.step();
            };
        }
    }

    /**
     * A round that takes nominations, as it stands to the person.
     *
     * @param mayNominate whether they can nominate themselves
     */
    public record OpenRound(PromotionRound round, Eligibility eligibility, boolean mayNominate) {}

    /** The person's own cases, the newest first. */
    public List<Line> mine(Actor actor) {
        return lines(promotions.of(actor.personId()), inbox.heldBy(actor.personId()));
    }

    /** Those the person recommends or decides on, the newest first. */
    public List<Line> withPart(Actor actor) {
        return lines(promotions.withPart(actor.personId()), List.of());
    }

    /** Rounds of the person's job family that still take nominations. */
    public List<OpenRound> rounds(Actor actor) {
        Person person = people.get(actor.personId());
        return rounds.openOn(calendar.dateOf(clock.instant())).stream()
                .filter(round -> round.plan().sought().jobFamily().equals(person.jobFamily()))
                .map(round -> new OpenRound(
                        round, eligibility.of(person, round.plan().sought()), nomination.isOpenTo(round, person)))
                .toList();
    }

    /** @param own steps the person has, the confidential ones that nobody else is told of among them */
    private List<Line> lines(List<Promotion> found, List<InboxItem> own) {
        Map<String, OpenTask> waiting = Stream.concat(
                        own.stream(),
                        inbox.openInAny(found.stream().map(Promotion::caseId).toList()).stream())
                .map(InboxItem::task)
                .collect(Collectors.toMap(OpenTask::caseId, Function.identity(), (one, other) -> one));
        Map<String, PromotionRound> known =
                rounds.all().stream().collect(Collectors.toMap(PromotionRound::id, Function.identity()));
        return found.stream()
                .map(promotion -> new Line(
                        promotion,
                        Objects.requireNonNull(known.get(promotion.roundId())),
                        waiting.get(promotion.caseId())))
                .toList();
    }
}
