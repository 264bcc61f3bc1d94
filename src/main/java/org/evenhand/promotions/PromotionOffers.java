package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** What can be done in a promotion outside its steps by those who are not its candidate. */
@Component
public class PromotionOffers {

    /**
     * A link on the page of the case.
     *
     * @param act last part of its address, and of its message key {@code promotions.act.X.title}
     */
    public record Offer(String act) {}

    /** Offers to whoever recommends or decides, and to Library HR that has no part in the case. */
    List<Offer> of(Promotion promotion, PromotionReader reader, Actor actor) {
        List<Offer> offers = new ArrayList<>();
        if (!promotion.state().isShared() || promotion.state().isOver()) {
            return offers;
        }
        if (mayDeclare(promotion, actor)) {
            offers.add(new Offer("conflict"));
        }
        if (reader == PromotionReader.HR) {
            List.of("participants", "conflicts", "end").forEach(act -> offers.add(new Offer(act)));
        }
        return offers;
    }

    /** Whether the person has a part in which there can be a conflict of interest. */
    public static boolean mayDeclare(Promotion promotion, Actor actor) {
        return !PromotionRole.of(promotion, actor.personId()).isEmpty();
    }
}
