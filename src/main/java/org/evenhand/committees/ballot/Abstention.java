package org.evenhand.committees.ballot;

/** What an abstention does to the count. It makes up the quorum in any case. */
public enum Abstention {
    NOT_COUNTED,
    COUNTS_AGAINST
}
