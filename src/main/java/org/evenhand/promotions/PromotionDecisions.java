package org.evenhand.promotions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.committees.Committees;
import org.evenhand.committees.LookingAgain;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that candidates were told of, for whoever looks at one again: what was written, and opening the case again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromotionDecisions {

    /** From which a case can be done again, in their order; everything after is done again too. */
    public static final List<String> STEPS = List.of(
            "assembleDossier",
            "chooseReferees",
            "recommendPromotion",
            PromotionDecisions.COMMITTEE,
            "weighRecommendations",
            "respond",
            "decidePromotion");

    private static final String COMMITTEE = "committeeReview";
    /** After which the committee looks again. */
    private static final List<String> BEFORE_THE_VOTE = STEPS.subList(0, STEPS.indexOf(COMMITTEE) + 1);

    private final Promotions promotions;
    private final Committees committees;
    private final LookingAgain looking;
    private final DecidedFile file;
    private final Documents documents;
    private final Processes processes;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    PromotionDecisions(
            Promotions promotions,
            Committees committees,
            LookingAgain looking,
            DecidedFile file,
            Documents documents,
            Processes processes,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.promotions = promotions;
        this.committees = committees;
        this.looking = looking;
        this.file = file;
        this.documents = documents;
        this.processes = processes;
        this.ledger = ledger;
        this.events = events;
    }

    /** When the candidate was told of the decision that stands; empty while there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> toldAt(Promotion promotion) {
        return promotion.state().isNotified()
                ? documents
                        .latest(promotion.caseId(), PromotionDocument.PROMOTION_NOTICE.name())
                        .map(DocumentRevision::at)
                : Optional.empty();
    }

    /** What a panel reads, the oldest first, with what the committee came to. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Written> file(Promotion promotion) {
        return file.of(promotion);
    }

    private static Stream<String> parts(Promotion promotion) {
        return Stream.of(promotion.personId(), promotion.recommenderId(), promotion.directorId(), promotion.hrId());
    }

    /** The steps of a case: without a committee those after its vote. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> steps(String caseId) {
        return committees.find(caseId).isPresent() ? STEPS : STEPS.subList(BEFORE_THE_VOTE.size(), STEPS.size());
    }

    /**
     * Opens a decided case again at that step: what was written stays, and everybody with a part is told. The vote of the
     * committee counts as it is when the step comes after it; otherwise the committee votes anew.
     *
     * @param step one of {@link #STEPS}
     * @throws Refusal INVALID for another step, and for one before the vote in a case without a
     *     committee; MOVED_ON when no decision stands
     */
    public void openAgain(String caseId, String step, Actor by) {
        ledger.hold(caseId);
        Promotion promotion = promotions.get(caseId);
        boolean votedAnew = BEFORE_THE_VOTE.contains(step);
        if (!steps(caseId).contains(step)) {
            throw Refusal.because(Kind.INVALID, "promotions.refused.noSuchStep");
        }
        if (!promotion.state().isNotified()) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.movedOn");
        }
        promotions.move(caseId, promotion.state(), PromotionState.CONSIDERED);
        ledger.append(caseId, Entry.by(by, "promotionReopened", Map.of("repeated", step)));
        if (votedAnew) {
            looking.begin(caseId);
        }
        String element = step.equals(COMMITTEE) ? "callActivity_" + COMMITTEE : step;
        processes.startBefore(Promotion.PROCESS, element, caseId, variables(promotion), by);
        parts(promotion).distinct().forEach(person -> events.publishEvent(new PromotionReopened(caseId, person)));
    }

    private Map<String, Object> variables(Promotion promotion) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("staff", promotion.personId());
        variables.put("recommender", promotion.recommenderId());
        variables.put("director", promotion.directorId());
        variables.put("hr", promotion.hrId());
        variables.put("selfNominated", promotion.selfNominated());
        variables.put("considered", true);
        committees
                .outcomeOf(promotion.caseId())
                .ifPresent(outcome -> variables.put("committeeOutcome", outcome.name()));
        return variables;
    }
}
