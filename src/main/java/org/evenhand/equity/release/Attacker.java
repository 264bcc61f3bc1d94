package org.evenhand.equity.release;

import java.util.stream.Stream;

/**
 * Somebody who puts together all that was released to a tier and those below.
 *
 * @param tier whose tables they read
 * @param knowing whether they also know what readers of that tier can look up about their colleagues
 */
record Attacker(Tier tier, boolean knowing) {

    /** Everybody whom a release to that tier tells something, those who know more first. */
    static Stream<Attacker> readersOf(Tier tier) {
        return Stream.of(Tier.EVERYONE, Tier.HR)
                .filter(reader -> reader.reads(tier))
                .flatMap(reader -> Stream.of(new Attacker(reader, true), new Attacker(reader, false)));
    }

    boolean reads(AuditedTable table) {
        return tier.reads(table.tier());
    }

    /** Whether they know the number without any table. */
    boolean knows(Layout layout, CellName number) {
        return knowing && layout.knownTo(tier, number).equals(number);
    }

    /**
     * Whether the number is to stay hidden from them: it was hidden at their tier, or at a lower one and would be at theirs.
     */
    boolean mustNotLearn(AuditedTable table, CellName number) {
        AuditedNumber audited = table.number(number);
        return !audited.shown() && (table.tier() == tier || audited.smallForHr()) && !knows(table.layout(), number);
    }

    /** How large the number could be for all they know without any table, at most k−1. */
    long upTo(AuditedTable table, CellName number) {
        CellName known = table.layout().knownTo(tier, number);
        return knowing ? Math.min(Tier.K - 1L, table.number(known).required()) : Tier.K - 1L;
    }
}
