package org.evenhand.equity.release;

import java.util.List;
import java.util.Optional;

/**
 * What had been released when an order was looked at.
 *
 * @param last number of the last release to readers of some tier, 0 before the first
 * @param before the same table, if it was released to that tier already
 * @param earlier what readers of some tier have read
 * @param membership of the populations of those and of the table on its way
 */
record LedgerState(long last, Optional<ReleasedTable> before, List<AuditedTable> earlier, Membership membership) {}
