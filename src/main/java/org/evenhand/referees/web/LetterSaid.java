package org.evenhand.referees.web;

/** What a referee has just done. */
public enum LetterSaid {
    NOTHING,
    ACCEPTED,
    DECLINED,
    SENT
}
