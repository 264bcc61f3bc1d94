package org.evenhand.architecture.wrong.web;

import org.evenhand.equity.release.FixedTable;

/** A page that has a table before the gate has seen it. */
public class ShowsExactCounts {

    String title(FixedTable table) {
        return table.title();
    }
}
