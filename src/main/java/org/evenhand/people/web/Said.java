package org.evenhand.people.web;

/** What the page that asks for an address has to say: nothing yet, that a mail may be on its way, that all is done. */
public enum Said {
    NOTHING,
    SENT,
    DONE
}
