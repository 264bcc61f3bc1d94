package org.evenhand.casework;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where the page of a case is: that of a review, unless a capability says otherwise. */
@Component
public class CasePlaces {

    private final List<CasePlace> places;

    CasePlaces(List<CasePlace> places) {
        this.places = places;
    }

    /** @param processKey of the process that a step of the case stands in, or was written under */
    public String addressOf(String processKey, String caseId) {
        return places.stream()
                .filter(place -> place.processKey().equals(processKey))
                .findFirst()
                .map(place -> place.addressOf(caseId))
                .orElse("/cases/" + caseId);
    }
}
