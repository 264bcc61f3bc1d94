package org.evenhand.history;

import org.evenhand.history.paths.PathIndex;
import org.evenhand.history.search.SearchRenewal;
import org.springframework.stereotype.Component;

/** What nobody finds any more once it is deleted. */
@Component
public class ForgottenTexts {

    private final SearchRenewal search;
    private final PathIndex paths;

    ForgottenTexts(SearchRenewal search, PathIndex paths) {
        this.search = search;
        this.paths = paths;
    }

    /**
     * Takes the words of everything written in a case out of the search, and the way it took out of the ways cases took;
     * before the texts themselves and the engine's history are deleted.
     */
    public void forget(String caseId) {
        search.forgetTexts(caseId);
        paths.forget(caseId);
    }
}
