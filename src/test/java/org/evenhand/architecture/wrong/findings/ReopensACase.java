package org.evenhand.architecture.wrong.findings;

import org.evenhand.people.Actor;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;

/** A finding that leads back to somebody's review. */
public class ReopensACase {

    ActPage open(Acting acting, Actor by) {
        return acting.open("any", "reopen-review", by);
    }
}
