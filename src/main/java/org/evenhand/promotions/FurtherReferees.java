package org.evenhand.promotions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.referees.Letters;
import org.evenhand.referees.NewReferee;
import org.springframework.stereotype.Component;

/** Referees whom Library HR has named for more time, and who are asked once the chair agrees. */
@Component
class FurtherReferees {

    private final PromotionContext context;
    private final Letters letters;

    FurtherReferees(PromotionContext context, Letters letters) {
        this.context = context;
        this.letters = letters;
    }

    /** Those named last who are on no list yet. */
    List<NewReferee> of(String caseId) {
        Set<String> listed = letters.referees(caseId).stream()
                .map(referee -> lower(referee.email()))
                .collect(Collectors.toSet());
        return RefereeRules.ranked(context.content(caseId, PromotionDocument.REFEREES_CHOSEN)).stream()
                .filter(named -> !listed.contains(lower(named.email())))
                .toList();
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
