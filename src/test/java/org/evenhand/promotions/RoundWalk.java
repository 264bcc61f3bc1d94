package org.evenhand.promotions;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/** Whole rounds of promotions, each case through all its steps, with letters and a committee, for measuring. */
public final class RoundWalk {

    private final PromotionWorld world;
    private final List<Map<String, Object>> referees;

    /**
     * @param members how many people can sit in its committees
     * @param letters how many referees each case asks
     */
    public RoundWalk(ApplicationContext beans, int members, int letters) {
        world = new PromotionWorld(beans);
        world.committee.pool(members);
        referees = IntStream.range(0, letters)
                .mapToObj(number -> LetterWalk.referee("Referee " + number, "r" + number))
                .toList();
    }

    /** So many people who are eligible, so that a round can be given notice of. */
    public List<String> candidates(int cases) {
        return IntStream.range(0, cases).mapToObj(number -> world.candidate()).toList();
    }

    /** From the notice to the follow-up, step by step for all cases, as a round goes. */
    public void plays(List<String> candidates) {
        world.told(world.round());
        List<Promotion> cases = candidates.stream().map(world::promotionOf).toList();
        PromotionWorld.PATH.forEach(step -> cases.forEach(promotion -> goes(promotion, step)));
    }

    /** How many of them came to their end. */
    public long ended(List<String> candidates) {
        return candidates.stream()
                .filter(person -> world.promotionOf(person).state() == PromotionState.PROMOTED)
                .count();
    }

    private void goes(Promotion promotion, String step) {
        Map<String, Object> answers = new HashMap<>(world.usual(step));
        if (step.equals("chooseReferees")) {
            answers.put("referees", referees);
        }
        world.answers(world.step(promotion.caseId(), step), answers);
        if (step.equals("chooseReferees")) {
            world.letters.come(promotion);
        }
        if (step.equals("certifyFile")) {
            world.committee.forms(promotion);
            int members = world.committee.members(promotion).size();
            world.committee.reviews(
                    promotion, Collections.nCopies(members, "IN_FAVOR").toArray(String[]::new));
        }
    }
}
