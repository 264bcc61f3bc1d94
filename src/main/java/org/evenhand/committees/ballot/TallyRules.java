package org.evenhand.committees.ballot;

/**
 * Rules of counting, as {@code committee-rules.dmn} has them.
 *
 * @param quorum members who have to vote, abstentions included
 */
public record TallyRules(int quorum, Abstention abstention, Majority majority) {}
