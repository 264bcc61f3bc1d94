package org.evenhand.equity.release;

import java.util.List;

/** What the gate says to an order. */
public sealed interface ReleaseAnswer {

    /** The table may be shown to readers of its tier; the ledger has it. */
    record Released(ReleasedTable table) implements ReleaseAnswer {}

    /**
     * No number of the table may leave at that tier.
     *
     * @param reason message key, says what would have to be different
     * @param arguments of the message: counts, ids of tables, dates; never a hidden number
     */
    record Refused(String reason, List<Object> arguments) implements ReleaseAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused because(String why, Object... arguments) {
            return new Refused("equity.release.refused." + why, List.of(arguments));
        }
    }
}
