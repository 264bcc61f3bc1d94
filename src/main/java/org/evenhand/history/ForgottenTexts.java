package org.evenhand.history;

import org.evenhand.history.search.SearchRenewal;
import org.springframework.stereotype.Component;

/** What nobody finds any more once it is deleted. */
@Component
public class ForgottenTexts {

    private final SearchRenewal search;

    ForgottenTexts(SearchRenewal search) {
        this.search = search;
    }

    /** Takes the words of everything written in a case out of the search; before the texts themselves are deleted. */
    public void forget(String caseId) {
        search.forgetTexts(caseId);
    }
}
