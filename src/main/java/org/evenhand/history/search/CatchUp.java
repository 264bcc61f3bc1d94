package org.evenhand.history.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Puts in what has just happened before somebody searches, so that they find it; of much that waits, only some. */
@Component
class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int CASES = 20;

    private final SearchIndex index;

    CatchUp(SearchIndex index) {
        this.index = index;
    }

    boolean isStillBehind() {
        try {
            return index.putIn(CASES) && index.isBehind();
        } catch (TransientDataAccessException busy) {
            LOG.info(
                    "A search did not wait for others who keep its index: {}",
                    busy.getClass().getSimpleName());
            return true;
        }
    }
}
