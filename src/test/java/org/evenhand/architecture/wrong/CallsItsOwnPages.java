package org.evenhand.architecture.wrong;

import org.evenhand.architecture.wrong.web.WrongPage;

/** A capability's root that knows its pages. */
public class CallsItsOwnPages {

    WrongPage page() {
        return new WrongPage();
    }
}
