package org.evenhand.promotions;

import java.util.List;
import org.evenhand.parts.CaseRole;

/** The parts of a promotion that somebody other than the candidate and the committee has. */
public enum PromotionRole implements CaseRole {
    RECOMMENDER("recommender"),
    DIRECTOR("director"),
    HR("hr");

    private final String variable;

    PromotionRole(String variable) {
        this.variable = variable;
    }

    @Override
    public String variable() {
        return variable;
    }

    /** Person id of who has the part now. */
    public String holder(Promotion promotion) {
        return switch (this) {
            case RECOMMENDER -> promotion.recommenderId();
            case DIRECTOR -> promotion.directorId();
            case HR -> promotion.hrId();
        };
    }

    /** The parts the person has now. */
    public static List<PromotionRole> of(Promotion promotion, String personId) {
        return List.of(values()).stream()
                .filter(role -> role.holder(promotion).equals(personId))
                .toList();
    }

    /** In which capacity the person reads. */
    PromotionReader reader() {
        return switch (this) {
            case RECOMMENDER -> PromotionReader.RECOMMENDER;
            case DIRECTOR -> PromotionReader.DIRECTOR;
            case HR -> PromotionReader.HR;
        };
    }
}
