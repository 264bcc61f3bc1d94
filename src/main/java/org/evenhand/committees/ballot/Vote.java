package org.evenhand.committees.ballot;

/** What a member says to a question. Who stands aside because of a conflict does not vote at all. */
public enum Vote {
    IN_FAVOR,
    AGAINST,
    ABSTAIN
}
